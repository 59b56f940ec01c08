import type { Locator, Page } from '@playwright/test'
import { multiplyOut, type Node, nodeNamed, plus } from '../src/engine/index.ts'
import type { Said as Sentence } from '../src/i18n/index.ts'
import { messagesFor } from '../src/i18n/messages.ts'
import { checkWords } from '../src/i18n/panels/check/index.ts'
import { entryWords } from '../src/i18n/panels/entry/index.ts'
import { ledgerWords } from '../src/i18n/panels/ledger/index.ts'
import { momentAt } from '../src/scene/index.ts'
import { playheadNamed } from '../src/store/index.ts'
import { ledgerOf, originOf, retainedOf, truncatedGradient } from '../src/trace/index.ts'
import { expectReadable, expectSound } from './axe.ts'
import { isPrinted, type Run, runOfLink } from './expectedNumbers.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  viewport: { width: 1440, height: 900 },
})

const locales = ['en', 'ko'] as const
const panelOf = (page: Page) => page.locator('.ledger')
const endOf = ({ trace }: Run) => trace.steps.length - 1
const nodeOf = ({ trace }: Run, name: string): Node => nodeNamed(trace.tape, name)!

const words = ledgerWords.en
const link = '#preset=hello-lstm&panels=ledger'
const at = (rest: string) => `${link}&${rest}`
const field = (page: Page, name: string) => panelOf(page).getByRole('textbox', { name })

test('a pending line says where it comes from, and goes there', quick, async ({ page }) => {
  const { step }: Stage = await open(page, at('at=t2.dc.1&select=t2.c'))
  const lines = panelOf(page).locator('.terms').getByRole('listitem')
  await expect(lines).toHaveCount(2)
  await expect(lines.nth(0)).toContainText(words.from(3))
  await expect(lines.nth(1)).toContainText(words.pendingAt(2))
  await expect(panelOf(page)).toContainText(words.arrived(1, 2))
  await expect(panelOf(page)).toContainText(words.partial)
  await expect(panelOf(page)).toContainText(words.waits(2))
  await lines.nth(1).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(step).toHaveAttribute('data-step', 't2.dc')
  await expect(panelOf(page)).toContainText(words.arrived(2, 2))
  await expect(panelOf(page)).toContainText(words.total)
})

test('what comes from t + 1, and that at the last step nothing does', async ({ page }) => {
  const { follow } = await open(page, at('at=t2.dh&select=t2.h'))
  await expect(panelOf(page).getByRole('listitem').first()).toContainText(words.star(3))
  await follow(at('at=t4.dh&select=t4.h'))
  await expect(panelOf(page)).toContainText(words.last(4))
})

test('a time step is hidden, and what is then missing is the engine’s', async ({ page }) => {
  const run = runOfLink(link)
  await open(page, at('at=t0.dh&select=W_hh'))
  const tick = panelOf(page).getByRole('checkbox', { name: words.count(4) })
  await tick.focus()
  await page.keyboard.press('Space')
  await expect(tick).not.toBeChecked()
  const { lines, sum } = ledgerOf(run.trace, nodeOf(run, 'W_hh').id, endOf(run))
  const rest = lines.filter(({ time }) => time !== 4).map(({ share }) => multiplyOut(share!))
  const kept = retainedOf(rest.reduce(plus), sum!)
  const said = panelOf(page).locator('.without')
  await expect(said).toContainText(words.without([4]))
  const percent = /([−+][\d.]+) ?%/.exec((await said.textContent())!)![1]!
  expect(Number(percent.replace('−', '-'))).toBeCloseTo(-100 * kept.lost!, 0)
  expect(isPrinted(/([\d.]+)$/.exec((await said.textContent())!)![1]!, kept.cosine!)).toBe(true)
  await panelOf(page).getByRole('button', { name: words.all }).click()
  await expect(tick).toBeChecked()
  await expect(said).toHaveCount(0)
})

test('what a cut at k steps would lose is the engine’s, at every k', async ({ page }) => {
  const run = runOfLink(link)
  const { id } = nodeOf(run, 'W_hh')
  const whole = ledgerOf(run.trace, id, endOf(run)).sum!
  const { follow } = await open(page, at('at=t0.dh&select=W_hh'))
  const rows = panelOf(page).getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(5)
  for (const k of [1, 2, 3, 4]) {
    const { norm: size, lost, cosine } = retainedOf(truncatedGradient(run.trace, id, k), whole)
    const cells = await rows.nth(k).getByRole('cell').allTextContents()
    expect(isPrinted(cells[0]!, size)).toBe(true)
    const percent = Number(/[−+\d.]+/.exec(cells[1]!)![0].replace('−', '-'))
    expect(Math.abs(percent + 100 * lost!)).toBeLessThanOrEqual(0.0501)
    expect(isPrinted(cells[2]!, cosine!)).toBe(true)
  }
  const slider = panelOf(page).getByRole('slider', { name: words.cutAt })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', words.cutOf(2))
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true')
  // The output layer loses nothing.
  await follow(at('at=t1.dh&select=W_hy'))
  await expect(panelOf(page)).toContainText(words.keeps)
})

test('the paths to an entry and the rest sum to its number', async ({ page }) => {
  const run = runOfLink(link)
  const h = nodeOf(run, 't2.h')
  await open(page, at('at=t2.dh&select=t2.h'))
  await panelOf(page).getByRole('button', { name: words.origin }).click()
  const row = field(page, entryWords.en.row)
  await row.fill('2')
  await row.press('Enter')
  const step = momentAt(run, playheadNamed(run, 't2.dh')!).last
  const { total, paths, rest } = originOf(run.trace, h.id, 1, step)
  const products = panelOf(page).locator('.paths > li > button .figures')
  await expect(products).toHaveCount(paths.length)
  const texts = await products.allTextContents()
  expect(texts.every((text, k) => isPrinted(text, paths[k]!.product))).toBe(true)
  const sums = await panelOf(page).locator('.origin .sum .figures').allTextContents()
  expect(sums.map((text, k) => isPrinted(text, [rest, total][k]!))).toEqual([true, true])

  const first = panelOf(page).locator('.paths').getByRole('button').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  const factors = await panelOf(page).locator('.hops .figures').allTextContents()
  expect(factors).toHaveLength(paths[0]!.hops.length)
  const hops = paths[0]!.hops.map(({ factor }) => factor)
  expect(factors.map((text, k) => isPrinted(text.replace('× ', ''), hops[k]!))).toEqual(
    hops.map(() => true),
  )
})

test('an entry that every path brings nothing to: that is said, and no sum of paths', async ({
  page,
}) => {
  await open(page, at('at=clip.W_xh&select=W_xh').replace('hello-lstm', 'hello-slide'))
  await panelOf(page).getByRole('button', { name: words.origin }).click()
  const column = field(page, entryWords.en.column)
  await column.fill('4')
  await column.press('Enter')
  const claim = panelOf(page).locator('.claim')
  await expect(claim).toContainText(words.noPath)
  await expect(claim).not.toContainText(words.allPaths(0))
  await expect(panelOf(page).locator('.origin .sum')).toHaveCount(0)
  await expect(panelOf(page).locator('.origin .paths')).toHaveCount(0)
})

test('what is no row is said beside the field, and the old one stays', async ({ page }) => {
  await open(page, at('at=t0.dh&select=W_hh'))
  await panelOf(page).getByRole('button', { name: words.origin }).click()
  const row = field(page, entryWords.en.row)
  await row.fill('2')
  await row.press('Enter')
  const claim = panelOf(page).locator('.claim')
  await expect(claim).toContainText('[2, ')
  for (const wrong of ['', 'x', '1e999', '0', '13', '1.5', '1 2\n3 4']) {
    await row.fill(wrong)
    await row.press('Enter')
    await expect(panelOf(page).getByRole('alert')).toContainText(entryWords.en.row)
    await expect(row).toHaveAttribute('aria-invalid', 'true')
    await expect(claim).toContainText('[2, ')
  }
  await row.press('ArrowUp')
  await expect(panelOf(page).getByRole('alert')).toHaveCount(0)
  await expect(row).toHaveValue('3')
})

test('where several nodes receive, paths and cuts are folded under each', async ({ page }) => {
  await open(page, '#preset=hello-slide&panels=ledger&at=db_h.t3')
  const sections = panelOf(page).locator(':scope > section')
  const origins = panelOf(page).getByRole('button', { name: words.origin })
  await expect(sections).toHaveCount(3)
  await expect(origins).toHaveCount(3)
  // Each says of which gradient it is, to those who hear its name alone.
  const names = await origins.allTextContents()
  expect(new Set(names).size).toBe(3)
  await expect(panelOf(page).getByRole('slider')).toHaveCount(0)
  await panelOf(page).getByRole('button', { name: words.cut }).click()
  await expect(panelOf(page).getByRole('slider', { name: words.cutAt })).toBeVisible()
  await origins.first().press('Enter')
  await expect(sections.first().locator('.paths > li').first()).toBeVisible()
})

test('the loss sends to every time step: more of them are listed at a press', async ({ page }) => {
  const long = `#text=${'abcd'.repeat(3)}&panels=ledger`
  await open(page, `${long}&at=t11.dL`)
  const sections = panelOf(page).locator(':scope > section')
  await expect(sections).toHaveCount(4)
  await expect(panelOf(page)).toContainText(words.more(7))
  await panelOf(page).getByRole('button', { name: words.listMore }).click()
  await expect(sections).toHaveCount(11)
})

test('of a hundred time steps those that matter are listed; hiding and cutting work with the rest folded', async ({
  page,
}) => {
  const hundred = `#cell=lstm&hidden-size=16&text=${'unrolled in time '.repeat(6).slice(0, 101)}`
  const own = `${hundred}&panels=ledger&select=W_hh&at=dW_hh.t40`
  const run = runOfLink(own)
  const { id } = nodeOf(run, 'W_hh')
  await open(page, own)
  const lines = panelOf(page).locator('.terms').getByRole('listitem')
  const all = panelOf(page).getByRole('button', { name: words.allTimes(100) })
  await expect(all).toHaveAttribute('aria-expanded', 'false')
  await expect(panelOf(page).getByRole('img', { name: words.sharesOverTime(100) })).toBeVisible()
  expect(await lines.count()).toBeLessThan(12)
  for (const t of [39, 40, 41])
    await expect(panelOf(page).getByRole('checkbox', { name: words.count(t) })).toBeVisible()
  // What is folded is counted: 61 have arrived, 39 are to come, of these t = 39 is listed.
  await expect(all).toContainText(words.othersPending(38))

  await all.press('Enter')
  await expect(lines).toHaveCount(100)
  const tick = panelOf(page).getByRole('checkbox', { name: words.count(66), exact: true })
  await tick.uncheck()
  await all.press('Enter')
  await expect(panelOf(page).locator('.without')).toContainText(words.without([66]))
  // What has been left out stays in sight.
  await expect(tick).not.toBeChecked()

  await panelOf(page).getByRole('button', { name: words.cut }).click()
  const slider = panelOf(page).getByRole('slider', { name: words.cutAt })
  await slider.fill('30')
  const row = panelOf(page).locator('.cut tr[aria-current]')
  await expect(row).toContainText(/^30/)
  await expect(row.getByRole('cell')).toHaveCount(3)
  const { norm: size } = retainedOf(
    truncatedGradient(run.trace, id, 30),
    truncatedGradient(run.trace, id, 100),
  )
  expect(isPrinted((await row.getByRole('cell').first().textContent())!, size)).toBe(true)
})

test('with a mistake nothing is said to sum that does not', async ({ page }) => {
  const { follow } = await open(page, at('mistakes=assign-over-time&at=t0.dh&select=W_hh'))
  await expect(panelOf(page)).toContainText(words.notSum)
  await expect(panelOf(page)).toContainText(words.cutMistake)
  await panelOf(page).getByRole('button', { name: words.origin }).click()
  await expect(panelOf(page)).toContainText(words.originMistake)
  await follow(at('mistakes=no-dc-next&at=t3.dc&select=t3.c'))
  await expect(panelOf(page)).toContainText(words.lostAt(4))
})

for (const [width, locale, looks] of [
  [1440, 'en', ['dark', 'projector']],
  [390, 'ko', ['dark']],
  [360, 'en', []],
] as const)
  test(`axe finds nothing, and nothing is too wide: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    const place = at(`at=t1.dh.1&select=W_hh&locale=${locale}`)
    const { follow } = await open(page, place)
    await panelOf(page).getByRole('checkbox').first().uncheck()
    await panelOf(page).getByRole('button', { name: ledgerWords[locale].origin }).click()
    await field(page, entryWords[locale].column).fill('x')
    await field(page, entryWords[locale].column).press('Enter')
    await panelOf(page).locator('.paths').getByRole('button').first().click()
    // The page around the panel once.
    await expectSound(page, width === 1440 ? undefined : '.ledger')
    for (const theme of looks) {
      await follow(`${place}&theme=${theme}`)
      await expect(panelOf(page).locator('.hops').first()).toBeVisible()
      await expectReadable(page, '.ledger')
    }
  })

test('probabilities say where their gradient has gone, in every panel and to the ear, in both languages', async ({
  page,
}) => {
  const place = '#at=t4.dy&select=t4.p&panels=node,ledger,check'
  const { follow, graph } = await open(page, place)
  const has = async (panel: Locator, said: Sentence) => {
    for (const piece of said)
      if (typeof piece === 'string') await expect(panel).toContainText(piece.trim())
  }
  for (const locale of locales) {
    await follow(`${place}&locale=${locale}`)
    const { inspector } = messagesFor(locale)
    const [p, y] = ['p', 'y'].map((text) => [{ text, italic: true }])
    await has(panelOf(page), ledgerWords[locale].besideLoss(p!, y!))
    await expect(panelOf(page)).not.toContainText(ledgerWords[locale].absent['not wanted'])
    await has(page.locator('.check-panel'), checkWords[locale].besideLoss(p!, y!))
    await expect(page.locator('.node-panel')).toContainText(inspector.besideLoss)
    const heard = /no gradient of its own, since softmax|그래디언트를 따로 받지 않음, 소프트맥스/
    await expect(graph.getByRole('button', { name: heard }).first()).toBeAttached()
  }
})
