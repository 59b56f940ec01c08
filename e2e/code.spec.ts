import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { lossOf, type Tensor, toRows } from '../src/engine/index.ts'
import { differences } from '../src/fixtures/close.ts'
import { pythonHas } from '../src/fixtures/programs.ts'
import { codeWords } from '../src/i18n/panels/code/index.ts'
import type { Locale } from '../src/settings/index.ts'
import { gradientsOf } from '../src/trace/index.ts'
import { expectReadable, expectSound } from './axe.ts'
import { runOfLink } from './expectedNumbers.ts'
import { expect, open, quick, test } from './stage.ts'

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
})

/** What a person finds in the panel. */
function panelOf(page: Page, locale: Locale = 'en') {
  const words = codeWords[locale]
  const listing = page.getByRole('region', { name: /^Loss function in |손실 함수$/ })
  return {
    listing,
    tab: (name: string) => page.getByRole('tab', { name, exact: true }),
    line: (text: string) => listing.getByRole('button', { name: text, exact: true }),
    copy: page.getByRole('button', { name: words.copy }),
    download: page.getByRole('button', { name: words.download, exact: true }),
    note: page.getByText(words.autogradIsRight),
    /** The lines that are lit, without what is only heard. */
    lit: () =>
      listing
        .locator('[aria-current=step]')
        .evaluateAll((all) => all.map((one) => one.textContent)),
  }
}

const hello = (preset: string, rest = '') => `#preset=${preset}&panels=code${rest}`

test('the cuts of an LSTM: the line that makes each is lit, and is in sight', async ({ page }) => {
  const stage = await open(page, hello('hello-lstm', '&step-size=contribution&at=t3.df'))
  const { lit, line, listing } = panelOf(page)
  for (const [name, text] of [
    ['t3.df', 'df = c[t-1] * dc'],
    ['t2.dc.1', 'dc_next = f[t] * dc'],
    ['t3.di', 'di = g[t] * dc'],
  ] as const) {
    await expect(stage.step).toHaveAttribute('data-step', name)
    await expect.poll(lit).toEqual([text])
    await expect(line(text)).toBeInViewport()
    await stage.press('ArrowRight')
  }
  await page.keyboard.press('End')
  await expect.poll(lit).toHaveLength(3)
  await expect(listing.locator('.lit').first()).toBeInViewport()
})

test(
  'a press on a line goes to its step at this time, and the arrow keys stay with the playhead',
  quick,
  async ({ page }) => {
    const { step, press } = await open(page, hello('hello-lstm', '&at=t2.dc.1'))
    const { line, lit } = panelOf(page)
    await line('dH = np.vstack([diraw, dfraw, doraw, dgraw])').click()
    await expect(step).toHaveAttribute('data-step', 't3.dH')
    await line('c[t] = f[t] * c[t-1] + i[t] * g[t]').click()
    await expect(step).toHaveAttribute('data-step', 't3.c')
    await expect.poll(lit).toEqual(['c[t] = f[t] * c[t-1] + i[t] * g[t]'])
    await press('ArrowRight')
    await expect(step).toHaveAttribute('data-step', 't3.tanhc')
  },
)

test('everything by the keyboard: tabs, lines, buttons', async ({ page }) => {
  const { step } = await open(page, hello('hello-slide', '&at=t2.dhraw'))
  const { tab, line, listing, copy } = panelOf(page)
  await tab('NumPy').focus()
  for (const name of ['PyTorch', 'TypeScript', 'NumPy']) {
    await page.keyboard.press('ArrowRight')
    await expect(tab(name)).toBeFocused()
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true')
    await expect(listing).toHaveAccessibleName(codeWords.en.listing(name))
  }
  await page.keyboard.press('ArrowLeft')
  await expect(tab('TypeScript')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tab('NumPy')).toBeFocused()

  // Tab comes to the line that is lit; arrows go to the others.
  await page.keyboard.press('Tab')
  await expect(line('dhraw = (1 - hs[t]**2) * dh')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(line('db_h += dhraw')).toBeFocused()
  await expect(step).toHaveAttribute('data-step', 't2.dhraw')
  await page.keyboard.press('Enter')
  await expect(step).toHaveAttribute('data-step', 'db_h.t2')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(line('dh = W_hy.T @ dy + dh_next')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(copy).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(codeWords.en.copied, { exact: true })).toBeVisible()
})

test('with mistakes made, their lines say so; autograd cannot make them', async ({ page }) => {
  await open(page, hello('hello-slide', '&mistakes=tanh-twice,assign-over-time&at=t3.dhraw'))
  const { lit, tab, note, listing } = panelOf(page)
  await expect
    .poll(lit)
    .toEqual([
      'dhraw = (1 - np.tanh(hs[t])**2) * dh  # ≠ on purpose: tanh taken twice in its slope (mistake made here)',
    ])
  await expect(listing.getByRole('button', { name: /mistake made here/ })).toHaveCount(6)
  await expect(note).toBeHidden()
  await tab('PyTorch').click()
  await expect.poll(lit).toEqual(['loss.backward()'])
  await expect(note).toBeVisible()
})

/** What a script must print of a network's gradients, by what the record of the same link says. */
const gradientsOfLink = (link: string) => {
  const { trace } = runOfLink(link)
  const named = ([name, value]: readonly [string, Tensor]) =>
    name.startsWith('t') || name === 'loss' ? [] : [[`d${name}`, toRows(value)] as const]
  return {
    loss: lossOf(trace.tape),
    ...Object.fromEntries(Object.entries(gradientsOf(trace)).flatMap(named)),
  }
}

for (const [locale, link] of [
  ['en', hello('hello-lstm', '&h0=0.1,-0.2,0.3&iteration=2')],
  ['ko', hello('hello-slide', '&mistakes=no-dh-next&at=dW_hh')],
] as const)
  test(`the copied script, run with python3, prints the numbers on the page (${locale})`, async ({
    page,
  }) => {
    const stage = await open(page, `${link}&select=loss&panels=node,code&locale=${locale}`)
    const { copy, download } = panelOf(page, locale)
    await copy.click()
    await expect(page.getByText(codeWords[locale].copied, { exact: true })).toBeVisible()
    const script = await page.evaluate(() => navigator.clipboard.readText())

    const file = page.waitForEvent('download')
    await download.click()
    const taken = await file
    expect(taken.suggestedFilename()).toMatch(/^unrolled-(rnn|lstm)\.py$/)
    expect(readFileSync(await taken.path(), 'utf8')).toBe(script)

    const wanted = gradientsOfLink(link)
    if (!pythonHas('numpy')) {
      console.warn('The copied script was not run: python3 with numpy was not found.')
      expect(script).toContain('def loss_function(')
      return
    }
    const folder = mkdtempSync(join(tmpdir(), 'unrolled-'))
    writeFileSync(join(folder, 'script.py'), script)
    const out = execFileSync('python3', [join(folder, 'script.py')], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    const printed: Record<string, unknown> = Object.assign(
      {},
      ...out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    )
    const same = Object.fromEntries(Object.keys(wanted).map((name) => [name, printed[name]]))
    expect(differences(same, wanted)).toEqual([])

    // And the page says the same loss.
    await stage.press('End')
    await expect(page.getByRole('complementary')).toContainText(wanted.loss.toFixed(3))
  })

for (const [width, locale, at, looks] of [
  [1440, 'en', 't3.dg', ['dark', 'projector']],
  [390, 'ko', 't3.dfraw', ['dark']],
  [360, 'en', 't3.i', []],
] as const)
  test(`axe finds nothing, and the page does not scroll sideways: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    const place = hello('hello-lstm', `&locale=${locale}&at=${at}&mistakes=no-sigmoid-slope`)
    const { follow } = await open(page, place)
    const { tab, listing } = panelOf(page)
    for (const name of ['NumPy', 'TypeScript', 'PyTorch']) {
      await tab(name).click()
      await expect(listing).toHaveAccessibleName(codeWords[locale].listing(name))
      await expectSound(page, '.code-panel')
    }
    await tab('NumPy').click()
    for (const theme of looks) {
      await follow(`${place}&theme=${theme}`)
      await expectReadable(page, '.code-panel')
    }
  })
