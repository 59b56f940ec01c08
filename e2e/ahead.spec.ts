import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { multiplyOut } from '../src/engine/index.ts'
import { messagesFor } from '../src/i18n/messages.ts'
import { ledgerWords } from '../src/i18n/panels/ledger/index.ts'
import { exportLines } from '../src/pages/explore/table/entries.ts'
import { panelNames } from '../src/settings/index.ts'
import { arrivalsOf, nodeKnownAt, stepName, stepNamed } from '../src/trace/index.ts'
import { asked, type Question, questionOf } from '../src/trace/predict/index.ts'
import { expectReadable, expectSound } from './axe.ts'
import { isPrinted, type Run, runOfLink } from './expectedNumbers.ts'
import { expect, open, type Stage, test } from './stage.ts'
import { visit } from './walk.ts'

// While one predicts, no number that is asked for is anywhere on the page before it is revealed.

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

const locales = ['en', 'ko'] as const

/** Every decimal number on the page: in text, folded or hidden too, in what is heard, and in fields. */
const numbersOnPage = async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const texts: string[] = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL)
  for (let node: Node | null = walk.currentNode; node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '')
    if (!(node instanceof Element)) continue
    for (const name of ['aria-label', 'aria-valuetext', 'title'])
      texts.push(node.getAttribute(name) ?? '')
    if (node instanceof HTMLInputElement) texts.push(node.value)
  }
  const step = document.querySelector('[data-step]')?.getAttribute('data-step')
  return { step, numbers: [...new Set(texts.join('\n').match(/[+−-]?\d+\.\d+(?:e[+−-]?\d+)?/g))] }
}

/** All numbers that the record has made by the end of a step, parameters and single terms as well. */
function seenBy({ trace }: Run, step: number): readonly number[] {
  return trace.tape.nodes.flatMap(({ id, op, value: own }) => {
    const { value, gradient } = nodeKnownAt(trace, id, step)
    const terms = arrivalsOf(trace, id).flatMap((n) => {
      const one = trace.steps[n]!
      return n <= step && one.kind === 'backward' ? [one.share] : []
    })
    return [
      ...(value?.data ?? []),
      ...(op === null ? own.data : []),
      ...[gradient, ...terms].flatMap((one) => (one ? [...multiplyOut(one).data] : [])),
    ]
  })
}

/**
 * Entries asked for that are like nothing seen before, so that whoever reads them has been told; without
 * those that are so small beside the others that they are printed with a digit or two.
 */
function telling(run: Run, question: Question): readonly number[] {
  const seen = seenBy(run, question.first - 1)
  const values = asked(question, question.truth)
  const least = 0.05 * Math.max(...values.map(Math.abs))
  const isNew = (value: number) =>
    Math.abs(value) !== 1 &&
    Math.abs(value) > least &&
    seen.every((one) => Math.abs(one - value) > 0.02 * Math.abs(value))
  return values.filter(isNew)
}

/** Digits that say something: of +0.061 two. */
const figures = (text: string) =>
  text.replace(/e.*/, '').replaceAll(/\D/g, '').replace(/^0+/, '').length

/** Whether all of these numbers are among those on the page. A single one with few digits may be there by chance. */
const areAmong = (page: readonly string[], values: readonly number[]): boolean =>
  values.every((value) =>
    page.some((text) => figures(text) >= (values.length > 1 ? 2 : 3) && isPrinted(text, value)),
  )

/** Moves of a run whose answers can be told from all that was there before, every n-th of them. */
const movesOf = (run: Run, every: number) =>
  run.moves
    .flatMap((move, before) => {
      const question = before === 0 ? null : questionOf(run.trace, move)
      const values = question ? telling(run, question) : []
      return values.length > 0 ? [{ before, values }] : []
    })
    .filter((_, k) => k % every === 0)

/** Before and after moves of a run: those whose answer was on the page before, and those where it was not even afterwards. */
async function look({ page }: Stage, run: Run, every: number) {
  const moves = movesOf(run, every)
  const playheads = [...new Set(moves.flatMap(({ before }) => [before, before + 1]))]
  const pages = await visit(page, numbersOnPage, playheads)
  const name = (playhead: number) => stepName(run.trace, run.moves[playhead - 1]!.last)
  expect(pages.map(({ step }) => step)).toEqual(playheads.map(name))
  const isThere = (playhead: number, values: readonly number[]) =>
    areAmong(pages[playheads.indexOf(playhead)]!.numbers, values)
  const told = moves.filter(({ before, values }) => isThere(before, values))
  const hidden = moves.filter(({ before, values }) => !isThere(before + 1, values))
  return {
    told: told.map(({ before }) => name(before + 1)),
    hidden: hidden.map(({ before }) => name(before + 1)),
    count: moves.length,
  }
}

const allPanels = `panels=${panelNames.join(',')}`
const panelsOpen = async (page: Page) => {
  for (const part of ['.predict', '.ledger', '.check-panel', '.compare-panel', '.equations'])
    await expect(page.locator(part).first()).toBeVisible()
}

for (const [what, link, every] of [
  ['an RNN, nothing selected', '#preset=hello-slide', 1],
  ['an LSTM beside it', '#preset=hello-slide&compare=lstm', 4],
  ['its own update beside it, W_hh selected', '#preset=hello-slide&compare=update&select=W_hh', 3],
  [
    'the end of a state, by time steps',
    '#preset=hello-slide&iteration=1&select=t2.h&step-size=time',
    1,
  ],
  ['a second iteration', '#preset=hello-gru&iteration=1&compare=rnn', 4],
  ['an LSTM, W_xh selected', '#preset=hello-lstm&select=W_xh', 5],
] as const)
  test(`${what}: what is asked is nowhere on the page before it is revealed`, async ({ page }) => {
    const stage = await open(page, `${link}&predict=true&${allPanels}`)
    await panelsOpen(page)
    if (link.includes('select'))
      await page.getByRole('button', { name: ledgerWords.en.origin }).click()
    const { told, hidden, count } = await look(stage, runOfLink(link), every)
    expect(count).toBeGreaterThan(8)
    expect(told).toEqual([])
    // Once it is there it is found: had it been there before, this test would have seen it.
    expect(hidden.length).toBeLessThan(0.25 * count)
  })

for (const [link, names] of [
  ['#preset=hello-slide&iteration=1&select=t2.h&step-size=time', ['loss', 't2.dh']],
  ['#preset=hello-slide&select=W_hh&compare=update', ['update.W_hh']],
] as const)
  test(`${link}: without questions the same views do show what is to come`, async ({ page }) => {
    const stage = await open(page, `${link}&${allPanels}`)
    await panelsOpen(page)
    const { told } = await look(stage, runOfLink(link), 1)
    expect(told).toEqual(expect.arrayContaining([...names]))
  })

/** Each view that would show the end, at a place where it may not yet. */
const waiting = [
  ['check', '#preset=hello-lstm&at=t2.dc.1&select=W_hh', 2],
  ['check', '#preset=hello-lstm&at=t0.dh&select=W_hh', 0],
  ['ledger', '#preset=hello-lstm&at=t1.dh.1&select=W_hh', 1],
  ['mistakes', '#preset=hello-lstm&at=t3.df&mistakes=no-dc-next', 1],
  ['compare', '#preset=hello-slide&at=t3.dh&compare=update', 1],
  ['compare', '#preset=hello-slide&at=t3.dh&compare=lstm', 1],
] as const

test('a view of the end waits, says so in both languages, and opens where one may see it', async ({
  page,
}) => {
  const stage = await open(page)
  for (const [k, [panel, link, count]] of waiting.entries()) {
    const locale = locales[k % 2]!
    const { waits } = messagesFor(locale).inspector
    await stage.follow(`${link}&panels=${panel}&predict=true&locale=${locale}`)
    const fold = page.locator(`.${panel}-fold`)
    const whole = {
      check: '.check-panel',
      ledger: '.ledger',
      mistakes: '.effect',
      compare: '.compare-panel',
    }
    await expect(fold.locator(whole[panel])).toBeVisible()
    await expect(fold.getByText(waits), link).toHaveCount(count)
    await stage.press('End')
    await expect(page.getByText(waits), link).toHaveCount(0)
  }
})

test('the table of the end, and the file of it, wait as well', async ({ page }) => {
  const { table, inspector } = messagesFor('en')
  const link = '#preset=hello-slide&at=t2.h'
  await open(page, `${link}&predict=true`)
  await page.getByRole('button', { name: table.button }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: table.moments.end }).check()
  await expect(dialog.getByText(inspector.waits)).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: table.download }).click(),
  ])
  const run = runOfLink(link)
  const columns = (line: string) =>
    line.split(',').map((one, k) => (k === 4 || k === 5 ? one !== '' : one))
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  const seen = exportLines(run, stepNamed(run.trace, 't2.h')!, ',')
  expect(lines.map(columns)).toEqual(seen.map(columns))
})

for (const [width, locale, looks] of [
  [1440, 'en', ['dark', 'projector']],
  [390, 'ko', ['dark']],
  [360, 'en', []],
] as const)
  test(`axe finds nothing where views wait, and nothing is too wide: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const at = '#preset=hello-slide&at=t3.dh&select=W_hh&compare=update&predict=true'
    const place = `${at}&panels=ledger,check,compare&locale=${locale}`
    const { follow } = await open(page, place)
    // The second picture, the truncation, one entry and all entries, the numbers of both passes.
    await expect(page.getByText(messagesFor(locale).inspector.waits)).toHaveCount(5)
    // At the end of the page, where nothing that is pressed lies under the bar at the foot.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expectSound(page, width === 1440 ? undefined : '.inspector')
    for (const theme of looks) {
      await follow(`${place}&theme=${theme}`)
      await expectReadable(page, '.ledger-fold')
    }
  })
