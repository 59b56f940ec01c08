import type { Locator, Page } from '@playwright/test'
import { spoken } from './spoken.ts'
import { expect, open, quick, test } from './stage.ts'

// TEACHING §5: what the lecture's slide prints, and what was worked out by hand from it.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** The sheet of all numbers, unfolded: as they are after this step, or at the end. */
async function openTable(page: Page, moment: 'After this step' | 'At the end' = 'After this step') {
  await page.getByRole('button', { name: 'All values' }).click()
  const table = page.getByRole('dialog', { name: 'All values and gradients' })
  await table.getByRole('radio', { name: moment }).check({ force: true })
  const folded = table.locator('details:not([open]) > summary')
  for (let left = await folded.count(); left > 0; left--) await folded.first().click()
  await expect(table.locator('details:not(:has(tr))')).toHaveCount(0)
  return table
}

async function openAt(page: Page, name: string) {
  const { step } = await open(page, `#at=${name}`)
  await expect(step).toHaveAttribute('data-step', name)
}

const rowOf = (table: Locator, node: string) =>
  table.getByRole('row').filter({ has: table.page().getByText(node, { exact: true }) })

/** Numbers as the slide prints them: no plus, no zero before the point. Digits are not touched. */
const printed = (numbers: string) =>
  numbers
    .trim()
    .split(/\s+/)
    .map((number) => number.replace(/^\+/, '').replace(/^(−?)0\./, '$1.'))
    .join(' ')

/** The lines of numbers in a column, and the terms that a gradient is the sum of, by their formulas. */
async function readRow(table: Locator, node: string, column: 'value' | 'gradient') {
  const cell = rowOf(table, node)
    .getByRole('cell')
    .nth(column === 'value' ? 1 : 2)
  const terms = cell.locator('.term')
  const all = (await cell.locator('.line').allInnerTexts()).map(printed)
  const lines = all.slice(0, all.length - (await terms.count()))
  const formulas = await terms.locator('.math').allInnerTexts()
  return { lines, terms: formulas.map((formula, k) => [formula, all[lines.length + k]]) }
}

/** Rounded as the slide rounds. */
const oneDecimal = (numbers: readonly string[]) =>
  numbers.map((number) => Number(number.replace('−', '-')).toFixed(1).replace('-', '−')).join(' ')

const slide = [
  { t: 1, h: '0.3 −0.1 0.9', y: '1.0 2.2 −3.0 4.1' },
  { t: 2, h: '1.0 0.3 0.1', y: '0.5 0.3 −1.0 1.2' },
  { t: 3, h: '0.1 −0.5 −0.3', y: '0.1 0.5 1.9 −1.1' },
  { t: 4, h: '−0.3 0.9 0.7', y: '0.2 −1.5 −0.1 2.2' },
]

test('each h and y is the slide’s when it is made, in the panel and in the graph', async ({
  page,
}) => {
  const { step, press, graph } = await open(page)
  const panel = page.getByRole('complementary', { name: 'Details' })
  for (const { t, h, y } of slide)
    for (const [symbol, wanted] of [
      ['h', h],
      ['y', y],
    ] as const) {
      // Forward in single steps, as a reader would.
      let at = await step.getAttribute('data-step')
      for (let n = 0; at !== `t${t}.${symbol}`; n++) {
        expect(n).toBeLessThan(10)
        await press('ArrowRight')
        await expect(step).not.toHaveAttribute('data-step', at!)
        at = await step.getAttribute('data-step')
      }
      const numbers = panel
        .getByRole('table', { name: `Value ${spoken(`${symbol}_t`)}` })
        .getByRole('cell')
      await expect(numbers).toHaveCount(wanted.split(' ').length)
      expect(oneDecimal(await numbers.allInnerTexts())).toBe(wanted)
      const name = await graph
        .getByRole('button', { name: new RegExp(`^${spoken(`${symbol}_t`)}, value`) })
        .getAttribute('aria-label')
      const [, told] = /value ([^a-z]+), gradient/.exec(name!)!
      expect(oneDecimal(told!.split(', '))).toBe(wanted)
    }
})

const gradients = [
  {
    t: 4,
    dy: '.1074 .0196 .0796 −.2066',
    fromY: '−.3244 .0548 −1.0758',
    star: '0',
    dhraw: '−.2952 .0104 −.5487',
    toPrevious: '.2133 .4976 −.1967',
  },
  {
    t: 3,
    dy: '.1131 .1687 −.3159 .0341',
    fromY: '.9908 −.7330 1.8406',
    star: '.2133 .4976 −.1967',
    dhraw: '1.1920 −.1765 1.4960',
    toPrevious: '−.3807 −1.1992 .9333',
  },
  {
    t: 2,
    dy: '.2466 .2019 −.9450 .4965',
    fromY: '2.9790 −1.5409 6.4981',
    star: '−.3807 −1.1992 .9333',
    dhraw: '.1836 −2.4936 7.3572',
    toPrevious: '−1.5073 −2.5698 −.4592',
  },
  {
    t: 1,
    dy: '.0377 −.8749 .0007 .8365',
    fromY: '−.1441 1.8939 1.8036',
    star: '−1.5073 −2.5698 −.4592',
    dhraw: '−1.5028 −.6692 .2555',
    toPrevious: '.1759 1.0187 −1.3270',
  },
]

test('every gradient is that of the table worked out by hand, digit by digit', async ({ page }) => {
  await open(page)
  const table = await openTable(page, 'At the end')
  const gradientOf = (node: string) => readRow(table, node, 'gradient')
  for (const row of gradients) {
    const { t } = row
    const atH = await gradientOf(`t${t}.h`)
    // Nothing comes from after the last step: there, one term is all of dh.
    const [star, fromY] =
      t === 4 ? [null, [`Why⊤ dy4`, atH.lines[0]]] : [atH.terms[0]!, atH.terms[1]!]
    expect(atH.terms).toHaveLength(t === 4 ? 0 : 2)
    expect(star?.[0]).toBe(t === 4 ? undefined : `Whh⊤ dhraw, ${t + 1}`)
    expect(fromY[0]).toBe(`Why⊤ dy${t}`)
    const before = await gradientOf(`t${t - 1}.h`)
    expect({
      t,
      dy: (await gradientOf(`t${t}.y`)).lines.join(),
      fromY: fromY[1],
      star: star?.[1] ?? '0',
      dhraw: (await gradientOf(`t${t}.hraw`)).lines.join(),
      toPrevious: t === 1 ? before.lines.join() : before.terms[0]![1],
    }).toEqual(row)
  }
})

test('★ waits at h, and what comes from the output completes it', quick, async ({ page }) => {
  await openAt(page, 't2.dh.1')
  const waiting = await openTable(page)
  expect(await readRow(waiting, 't2.h', 'gradient')).toEqual({
    lines: ['−.3807 −1.1992 .9333'],
    terms: [['Whh⊤ dhraw, 3', '−.3807 −1.1992 .9333']],
  })
  await expect(rowOf(waiting, 't2.h').getByRole('cell').last()).toHaveText('partial, 1 of 2')
  await page.keyboard.press('Escape')
  await openAt(page, 't2.dh')
  const complete = await openTable(page)
  expect((await readRow(complete, 't2.h', 'gradient')).lines).toEqual(['2.5983 −2.7401 7.4314'])
  await expect(rowOf(complete, 't2.h').getByRole('cell').last()).toHaveText('final')
})

test('the losses of the four steps add up to the loss', quick, async ({ page }) => {
  await openAt(page, 'loss')
  const panel = page.getByRole('complementary', { name: 'Details' })
  await expect(panel.getByRole('table', { name: 'Value L' })).toHaveText('+5.589387')
  const table = await openTable(page)
  const losses = []
  for (let t = 1; t <= 4; t++) {
    const { lines } = await readRow(table, `t${t}.L`, 'value')
    losses.push(Number(lines[0]))
  }
  expect(losses.map((loss) => loss.toFixed(4))).toEqual(['2.0786', '2.8998', '0.3796', '0.2314'])
  expect(losses.reduce((a, b) => a + b).toFixed(6)).toBe('5.589387')
})

test('the clip cuts three gradients to 5 and leaves all others as they were', async ({ page }) => {
  const parameters = ['W_xh', 'W_hh', 'b_h', 'W_hy', 'b_y']
  const read = async (step: string) => {
    await openAt(page, step)
    const table = await openTable(page)
    const all: Record<string, string[][]> = {}
    for (const name of parameters) {
      const { lines } = await readRow(table, name, 'gradient')
      all[name] = lines.map((line) => line.split(' '))
    }
    await page.keyboard.press('Escape')
    return all
  }
  const before = await read('dW_xh.t1')
  const e = 1 // h e l o
  expect(before.W_xh![2]![e]).toBe('7.3572')
  expect(before.W_hh![2]![2]).toBe('6.9355')
  expect(before.b_h![0]![2]).toBe('8.5599')

  const after = await read('clip.b_y')
  before.W_xh![2]![e] = before.W_hh![2]![2] = before.b_h![0]![2] = '5.0000'
  expect(after).toEqual(before)
})
