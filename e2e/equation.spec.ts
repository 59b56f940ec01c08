import type { Page } from '@playwright/test'
import { multiplyOut } from '../src/engine/index.ts'
import { equationWords } from '../src/i18n/panels/equation/index.ts'
import { expectSound } from './axe.ts'
import { lookAtEquations, wrongEquations } from './every-step/equation.ts'
import { isPrinted, runOfLink } from './expectedNumbers.ts'
import { spoken } from './spoken.ts'
import { expect, open, quick, test } from './stage.ts'

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
})

const { en, ko } = equationWords
const panel = (page: Page) => page.locator('.equation-panel')

test('symbols, upstream filled in, numbers', quick, async ({ page }) => {
  await open(page, '#preset=hello-lstm&at=t2.dc.1&panels=equation')
  const matrices = panel(page).locator('.matrix')
  await expect(matrices).toHaveCount(6)
  await page.getByRole('radio', { name: en.modes.symbols }).check()
  await expect(matrices).toHaveCount(0)
  await expect(panel(page).locator('.shape').first()).toHaveText('3 × 1')
  await page.getByRole('radio', { name: en.modes.filled }).check()
  await expect(panel(page).locator('.matrix:not(.result)')).toHaveCount(2)
  await expect(matrices).toHaveCount(2)
})

test('where terms merge, symbols stay symbols, and so far and this term are told apart', async ({
  page,
}) => {
  const place = '#preset=hello-lstm&at=t3.dc&panels=equation'
  const { follow } = await open(page, place)
  const total = panel(page).locator('.equation.total')
  for (const locale of ['en', 'ko'] as const) {
    const { modes, words } = equationWords[locale]
    await follow(`${place}&locale=${locale}`)
    await page.getByRole('radio', { name: modes.symbols }).check()
    await expect(panel(page).locator('.matrix')).toHaveCount(0)
    for (const word of [words['earlier terms'], words['this term']]) {
      await expect(
        total.getByRole('button', { name: `${spoken('dc_t')} ${word}`, exact: true }),
      ).toBeVisible()
      await expect(total.locator('math mtext', { hasText: word })).toHaveCount(1)
    }
    await page.getByRole('radio', { name: modes.filled }).check()
    await expect(total.locator('.matrix')).toHaveCount(1)
    await page.getByRole('radio', { name: modes.numbers }).check()
    await expect(total.locator('.matrix')).toHaveCount(3)
  }
})

test('a symbol selects its node, a gradient too', quick, async ({ page }) => {
  const { graph } = await open(page, '#preset=hello-lstm&at=t2.dc.1&panels=equation')
  const pressed = graph.getByRole('button', { pressed: true })
  await panel(page)
    .getByRole('button', { name: spoken('c_t−1'), exact: true })
    .first()
    .click()
  await expect(pressed).toHaveAttribute('data-hit', 't2.c')
  await panel(page)
    .getByRole('button', { name: spoken('df_t'), exact: true })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(pressed).toHaveAttribute('data-hit', 't3.f')
})

const litOn = (page: Page) =>
  page
    .locator('.picture [data-lit]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-lit')))].toSorted())

test('a number pointed at lights row, column and terms, in the panel and on the graph', async ({
  page,
}) => {
  await open(page, '#preset=hello-slide&at=t2.hh&panels=equation')
  const result = panel(page).getByRole('grid', { name: en.matrix(spoken('W_hh h_t−1'), 3, 1) })
  await result.getByRole('gridcell').nth(1).hover()
  await expect(panel(page).locator('.matrix .lit')).toHaveCount(3 + 3 + 1)
  const made = panel(page).locator('.made')
  await expect(made).toContainText(en.rowColumn(2, 'W_hh', 1, 'h_t−1'))
  const { trace } = runOfLink('#preset=hello-slide')
  const node = (name: string) => trace.tape.nodes.find((one) => one.name === name)!.value.data
  const numbers = await made.locator('mn.given').allTextContents()
  const terms = numbers.map((text) => text.replace(/[()]/g, ''))
  const [w, h] = [node('W_hh'), node('t1.h')]
  const expected = [3, 4, 5].flatMap((k) => [w[k]!, h[k - 3]!])
  expect(terms).toHaveLength(6)
  for (const [k, text] of terms.entries())
    expect(isPrinted(text, expected[k]!), `${text} is ${expected[k]}`).toBe(true)
  expect(isPrinted((await made.locator('.result').textContent())!, node('t2.hh')[1]!)).toBe(true)
  await expect.poll(() => litOn(page)).toContain('W_hh value 4')
  expect(await litOn(page)).toEqual(
    expect.arrayContaining([
      'W_hh value 3',
      'W_hh value 5',
      't1.h value 0',
      't1.h value 1',
      't1.h value 2',
    ]),
  )
  await page.mouse.move(5, 5)
  await expect.poll(() => litOn(page)).toEqual([])
  await expect(made).toHaveText(en.hint)
})

test('no ring stays once nothing is pointed at, also where one node is three matrices', async ({
  page,
}) => {
  await open(page, '#preset=hello-gru&at=t3.dz&panels=equation')
  const cells = panel(page).getByRole('grid').last().getByRole('gridcell')
  for (const entry of [0, 1, 2]) {
    await cells.nth(entry).hover()
    await expect.poll(() => litOn(page)).toContain(`t3.z gradient ${entry}`)
  }
  await page.mouse.move(5, 5)
  await expect.poll(() => litOn(page)).toEqual([])
})

test('the keyboard walks through a result and lights the same', async ({ page }) => {
  const { step } = await open(page, '#preset=hello-lstm&at=t2.dh.1&panels=equation&locale=ko')
  const grid = panel(page)
    .getByRole('grid', { name: /^d W h h .*, 12행 3열$/ })
    .first()
  await grid.focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'End', 'ArrowRight'])
    await page.keyboard.press(key)
  const eighth = await grid.getByRole('gridcell').nth(8).getAttribute('id')
  await expect(grid).toHaveAttribute('aria-activedescendant', eighth!)
  await expect(panel(page).locator('.made')).toContainText(ko.rowColumn(3, 'dH_t', 3, 'h_t−1ᵀ'))
  await expect
    .poll(() => litOn(page))
    .toEqual(expect.arrayContaining(['t2.h value 2', 'W_hh gradient 8']))
  await expect(step).toHaveAttribute('data-step', 't2.dh.1')
  await page.keyboard.press('Tab')
  await expect.poll(() => litOn(page)).not.toContain('W_hh gradient 8')
})

test('the maths is laid out by the browser alone, inside a shadow root as well', async ({
  page,
}) => {
  await open(page, '#preset=hello-lstm&at=t2.dc.1&panels=equation')
  const maths = panel(page).locator('math')
  await expect(maths.first()).toBeVisible()
  const sizes = await maths.evaluateAll((all) => {
    const look = () =>
      all.map((one) => {
        const { width, height } = one.getBoundingClientRect()
        return [Math.round(width), Math.round(height)]
      })
    const here = look()
    const styles = new CSSStyleSheet()
    styles.replaceSync(
      [...document.styleSheets, ...document.adoptedStyleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .map(({ cssText }) => cssText)
        .join(''),
    )
    const widget = document.querySelector('.widget')!
    const host = document.createElement('div')
    widget.replaceWith(host)
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [styles]
    shadow.append(widget)
    return here.map((size, k) => ({ here: size, there: look()[k] }))
  })
  expect(sizes.length).toBeGreaterThan(0)
  for (const { here, there } of sizes) {
    expect(here[0]).toBeGreaterThan(10)
    expect(there).toEqual(here)
  }
})

test('copied as LaTeX, and said when it cannot be', async ({ page }) => {
  await open(page, '#preset=hello-lstm&at=t2.dc.1&panels=equation')
  await page.getByRole('radio', { name: en.modes.symbols }).check()
  await page.getByRole('button', { name: en.copy }).click()
  await expect(panel(page).getByRole('status')).toHaveText(en.copied)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('df_{t} = dc_{t} \\odot c_{t-1}')
  expect(copied).toContain('dc_{t-1}^{\\text{this term}} = dc_{t} \\odot f_{t}')
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    })
  })
  await page.getByRole('button', { name: en.copy }).click()
  await expect(panel(page).getByRole('status')).toHaveText(en.copyFailed)
  await expect(page.getByRole('textbox', { name: en.copy })).toHaveValue(copied)
})

const mistaken = '#preset=hello-lstm&at=t3.dfraw&mistakes=no-sigmoid-slope&panels=equation'
test('with a mistake on, upstream × local is not claimed to make the recorded share', async ({
  page,
}) => {
  await open(page, mistaken)
  await expect(panel(page).getByText(en.notChainRule)).toBeVisible()
  await expect(panel(page).locator('.numbers-line .sign').last()).toHaveText('≠')
  const run = runOfLink(mistaken)
  const at = run.moves.findIndex(({ last }) => {
    const one = run.trace.steps[last]!
    return one.kind === 'backward' && run.trace.tape.nodes[one.to]!.name === 't3.fraw'
  })
  expect(wrongEquations(await page.evaluate(lookAtEquations), run, at + 1)).toEqual([])
})

test('a large matrix is shown at once, and each of its numbers can be reached', async ({
  page,
}) => {
  const link = '#cell=lstm&hidden-size=100&text=abcdefghijklmnopqrstuvwxyz&at=t19.dh.1'
  await open(page, `${link}&panels=equation`)
  const shown = page
    .getByRole('button', {
      name: en.viewOf(`${spoken('dW_hh')} ${en.words['this term']}`, 400, 100),
    })
    .first()
  await expect(shown).toBeVisible()
  expect(await panel(page).locator('*').count()).toBeLessThan(700)
  await shown.click()
  const grid = page.getByRole('grid', {
    name: en.matrix(`${spoken('dW_hh')} ${en.words['this term']}`, 400, 100),
  })
  await expect(grid).toBeFocused()
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(300)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  const { trace } = runOfLink(link)
  const step = trace.steps.find(
    (one) =>
      one.kind === 'backward' &&
      trace.tape.nodes[one.to]!.name === 'W_hh' &&
      trace.tape.nodes[one.from]!.time === 20,
  )
  const share = step?.kind === 'backward' ? multiplyOut(step.share).data : []
  const told = page.locator('.matrix-view .exact')
  await expect(told).toHaveText(`${en.entry(2, 100)}${String(share[199]).replaceAll('-', '−')}`)
  await expect(page.locator('.matrix-view .explained')).toContainText(
    en.rowColumn(2, 'dH_t', 100, 'h_t−1ᵀ'),
  )
  await grid.evaluate((one) => one.scrollTo(2000, 7000))
  await expect(page.locator('.matrix-view')).toContainText('of 400')
  await expect(grid.locator('[aria-rowindex="295"] > span').first()).toBeVisible()
})

for (const [locale, theme, width] of [
  ['en', 'light', 1440],
  ['ko', 'dark', 390],
] as const)
  test(`axe finds nothing, and nothing is wider than the page (${locale}, ${theme}, ${width})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await open(
      page,
      `#preset=hello-lstm&at=t2.dh.1&panels=equation&locale=${locale}&theme=${theme}`,
    )
    await panel(page).getByRole('grid').first().focus()
    await expectSound(page, '.equation-panel')
    await page.getByRole('button', { name: equationWords[locale].view, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectSound(page, 'dialog[open]')
  })
