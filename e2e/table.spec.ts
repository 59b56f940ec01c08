import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { multiplyOut } from '../src/engine/index.ts'
import { messagesFor } from '../src/i18n/messages.ts'
import { absenceOf, nodeKnownAt, stepNamed } from '../src/trace/index.ts'
import { isPrinted, type Run, runOfLink } from './expectedNumbers.ts'
import { spoken } from './spoken.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
})

async function openTable({ page, button }: Stage): Promise<Locator> {
  await button('All values').click()
  const sheet = page.getByRole('dialog', { name: 'All values and gradients' })
  await expect(sheet.getByRole('row').first()).toBeVisible()
  return sheet
}

/** The number of its last step. */
const endOf = ({ trace }: Run): number => trace.steps.length - 1

/** What the record says of every node once a step is done. */
const recordAt = ({ trace }: Run, step: number) =>
  trace.tape.nodes.map((node) => {
    const { value, gradient, state, arrived, expected } = nodeKnownAt(trace, node.id, step)
    return {
      node,
      values: [...(value?.data ?? [])],
      gradients: gradient ? [...multiplyOut(gradient).data] : [],
      state: expected === 0 ? ('none' as const) : state,
      arrived,
      expected,
    }
  })

/** The rows of all groups, as they read. */
const rowsOf = (sheet: Locator) =>
  sheet.locator('tr[data-node]').evaluateAll((rows) =>
    rows.map((row) => {
      const [shape, value, gradient, state] = [...row.querySelectorAll('td')]
      const numbers = (cell: Element) =>
        [...cell.querySelectorAll(':scope > .line > span')].map((one) => one.textContent.trim())
      return {
        name: row.querySelector('code')!.textContent,
        shape: shape!.textContent,
        value: numbers(value!),
        gradient: numbers(gradient!),
        state: state!.textContent,
      }
    }),
  )

/** What is not so in the rows; empty where all is. */
async function lies(sheet: Locator, run: Run, step: number): Promise<string[]> {
  const rows = await rowsOf(sheet)
  const record = recordAt(run, step)
  const names = record.map(({ node }) => node.name)
  const found =
    rows
      .map(({ name }) => name)
      .toSorted()
      .join() === names.toSorted().join()
      ? []
      : [`${rows.length} rows for ${names.length} nodes`]
  const same = (texts: readonly string[], numbers: readonly number[]) =>
    texts.length === numbers.length && texts.every((text, k) => isPrinted(text, numbers[k]!))
  for (const { node, values, gradients, state, arrived, expected } of record) {
    const row = rows.find(({ name }) => name === node.name)
    const { inspector } = messagesFor('en')
    const none = {
      'not wanted': 'none wanted',
      'beside loss': inspector.besideLoss,
      'no effect': 'the loss does not depend on it, so its gradient counts as 0',
      lost: 'lost: nothing arrives',
    }
    const words = {
      none: none[absenceOf(run.trace, node) ?? 'not wanted'],
      'not reached': 'not reached yet',
      partial: `partial, ${arrived} of ${expected}`,
      final: 'final',
    }
    if (row?.shape !== `${node.value.rows} × ${node.value.cols}`) found.push(`${node.name}: shape`)
    if (!row || !same(row.value, values)) found.push(`${node.name}: value`)
    if (!row || !same(row.gradient, gradients)) found.push(`${node.name}: gradient`)
    if (row?.state !== words[state]) found.push(`${node.name}: ${row?.state}`)
  }
  return found
}

for (const [link, at] of [
  ['#preset=hello-slide', 't2.xh'],
  ['#preset=hello-lstm', 't3.dH.2'],
  ['#preset=hello-gru', 'update.W_hh'],
] as const)
  test(`every node of ${link.slice(8)}, with value, gradient and state: at ${at}, and at the end`, async ({
    page,
  }) => {
    const stage = await open(page, `${link}&at=${at}&step-size=contribution`)
    const run = runOfLink(link)
    const sheet = await openTable(stage)
    // One time step is open, the one that is looked at; the others open at a press.
    for (const group of await sheet
      .getByRole('group')
      .filter({ has: page.locator('summary') })
      .all())
      if ((await group.getAttribute('open')) === null)
        await group.locator('summary').first().click()
    await expect(sheet.getByRole('row', { name: 'loss' })).toBeVisible()
    await expect.poll(() => lies(sheet, run, stepNamed(run.trace, at)!)).toEqual([])

    await sheet.getByRole('radio', { name: 'At the end' }).check()
    await expect.poll(() => lies(sheet, run, endOf(run))).toEqual([])
    await sheet.getByRole('radio', { name: 'After this step' }).check()
    await expect.poll(() => lies(sheet, run, stepNamed(run.trace, at)!)).toEqual([])

    // It follows no step while it lies over the page, and is right about the next one when opened again.
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect(stage.step).not.toHaveAttribute('data-step', at)
    const next = stepNamed(run.trace, (await stage.step.getAttribute('data-step'))!)!
    await openTable(stage)
    const rows = await rowsOf(sheet)
    const record = recordAt(run, next)
    expect(rows.length).toBeGreaterThan(5)
    for (const { name, value } of rows)
      expect(value, name).toHaveLength(record.find(({ node }) => node.name === name)!.values.length)
  })

/** The same lines; numbers may differ in their last digits, since browsers differ in theirs of tanh and exp. */
function expectSame(lines: readonly string[][], wanted: readonly string[][]) {
  expect(lines).toHaveLength(wanted.length)
  const isSame = (text: string, other: string) =>
    text === other || Math.abs(Number(text) - Number(other)) <= 1e-12 * Math.abs(Number(other))
  const others = lines.filter((line, n) => {
    const own = wanted[n]!
    return line.length !== own.length || line.some((text, k) => !isSame(text, own[k]!))
  })
  expect(others).toEqual([])
}

/** The lines that a file of the table must have: every number in full. */
const linesAt = (run: Run, step: number): string[][] => [
  ['name', 'time', 'row', 'column', 'value', 'gradient', 'state'],
  ...recordAt(run, step).flatMap(({ node, values, gradients, state }) =>
    Array.from({ length: node.value.rows * node.value.cols }, (_, k) =>
      [
        node.name,
        node.time ?? '',
        Math.floor(k / node.value.cols) + 1,
        (k % node.value.cols) + 1,
        values[k] ?? '',
        gradients[k] ?? '',
        state,
      ].map(String),
    ),
  ),
]

async function downloaded(page: Page, sheet: Locator) {
  const download = page.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Download CSV' }).click()
  const file = await download
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test(
  'copied as tab-separated text, downloaded as CSV: the same numbers, in full',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#preset=hello-lstm&at=t3.dc')
    const run = runOfLink('#preset=hello-lstm')
    const here = stepNamed(run.trace, 't3.dc')!
    const sheet = await openTable(stage)
    for (const [moment, step] of [
      ['After this step', here],
      ['At the end', endOf(run)],
    ] as const) {
      await sheet.getByRole('radio', { name: moment }).check()
      await sheet.getByRole('button', { name: 'Copy the table' }).click()
      await expect(sheet.getByRole('status')).toHaveText('Copied')
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      const cells = copied.split(/\r?\n/).map((line) => line.split('\t'))
      expectSame(cells, linesAt(run, step))

      const { name, text } = await downloaded(page, sheet)
      expect(name).toBe('unrolled-lstm.csv')
      expect(text.endsWith('\r\n')).toBe(true)
      expect(
        text
          .slice(0, -2)
          .split('\r\n')
          .map((line) => line.split(',')),
      ).toEqual(cells)
    }
    // The two moments are not the same.
    expect(linesAt(run, here)).not.toEqual(linesAt(run, endOf(run)))
  },
)

test('where copying is not allowed it says so, and what to do instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  const sheet = await openTable(await open(page))
  await sheet.getByRole('button', { name: 'Copy the table' }).click()
  await expect(sheet.getByRole('status')).toHaveText(
    'The browser did not allow copying. Download the table instead.',
  )
})

const hundred = `${'abcdefghij'.repeat(10)}k`

test('a hundred time steps of 128: opens at once, and every number is there', async ({ page }) => {
  const link = `#text=${hundred}&hidden-size=128`
  const stage = await open(page, `${link}&at=t57.dh`)
  const run = runOfLink(link)
  const sheet = await openTable(stage)
  await expect(sheet.locator('summary').filter({ hasText: /^t = \d+/ })).toHaveCount(100)
  await expect(sheet.getByRole('region', { name: 't = 57', exact: true })).toBeVisible()

  // A large matrix says how much of it is in sight, and the rest is a scroll away.
  await sheet.locator('summary', { hasText: 'Parameters and loss' }).click()
  const weights = sheet.getByRole('row', { name: /W_hh/ })
  await weights.getByText('16384 numbers').first().click()
  const grid = weights.getByRole('region', { name: `Value ${spoken('W_hh')}` })
  const part = weights.getByRole('figure').first()
  await expect(part).toContainText(/rows 1–\d+ of 128, columns 1–\d+ of 128/)
  await grid.evaluate((window) => window.scrollTo(window.scrollWidth, window.scrollHeight))
  await expect(part).toContainText(/rows \d+–128 of 128, columns \d+–128 of 128/)
  const weight = Array.from(
    run.trace.tape.nodes.find(({ name }) => name === 'W_hh')!.value.data,
  ).at(-1)!
  const last = (await grid.locator('span').last().textContent()) ?? ''
  expect(isPrinted(last, weight), `${last} for ${weight}`).toBe(true)

  // A long vector is opened whole.
  const state = sheet.getByRole('row', { name: /t57\.h / })
  await state.getByText('128 numbers').first().click()
  const { data: h } = run.trace.tape.nodes.find(({ name }) => name === 't57.h')!.value
  const cells = state.getByRole('table', { name: 'Value h 57' }).getByRole('cell')
  await expect(cells).toHaveCount(128)
  const shown = await cells.allTextContents()
  expect(shown.filter((text, k) => isPrinted(text, h[k]!))).toHaveLength(128)

  // The file leaves nothing out either.
  const numbers = run.trace.tape.nodes.reduce((sum, { value }) => sum + value.data.length, 0)
  const { text } = await downloaded(page, sheet)
  expect(text.split('\r\n').length - 2).toBe(numbers)
})

/** How many entries the outlines of the picture's longest strip have. */
const longest = (page: Page) =>
  page
    .locator('svg.canvas .strip path.pos')
    .evaluateAll((all) =>
      Math.max(0, ...all.map((path) => path.getAttribute('d')!.match(/H/g)?.length ?? 0)),
    )

// Gated cells stack the blocks of their gates in one vector.
for (const [cell, blocks] of [
  ['rnn', 1],
  ['lstm', 4],
  ['gru', 3],
] as const)
  test(`the graph of a hundred time steps, of 128 hidden units, of one time step: ${cell}`, async ({
    page,
  }) => {
    const map = page.getByRole('navigation', { name: 'Time steps' })
    const stage = await open(page, `#cell=${cell}&text=${hundred}&at=t100.h`)
    await expect(map.getByRole('button')).toHaveCount(100)
    await expect(map.getByRole('button', { name: 't = 100' })).toHaveAttribute(
      'aria-current',
      'step',
    )
    await expect(map.getByRole('button', { name: 't = 100' })).toBeInViewport()
    // Also where the window gets narrower.
    await page.setViewportSize({ width: 950, height: 800 })
    await expect(map.getByRole('button', { name: 't = 100' })).toBeInViewport()
    await expect(stage.graph).toHaveAccessibleName(/time step 100 of 100$/)
    await map.getByRole('button', { name: /^t = 1,/ }).click()
    await expect(stage.graph).toHaveAccessibleName(/time step 1 of 100$/)
    await stage.button('Last step').click()
    await expect(stage.slider).toHaveAttribute('aria-valuetext', / · update · /)

    await page.goto(`/#cell=${cell}&hidden-size=128&at=t2.dh`)
    await expect(stage.step).toHaveAttribute('data-step', 't2.dh')
    await expect(
      stage.graph.getByRole('button', { name: /^h t, value .* …, gradient .* …, final/ }),
    ).toHaveCount(1)
    expect(await longest(page)).toBe(blocks * 128)

    await page.goto(`/#cell=${cell}&text=ab&at=t1.dh`)
    await expect(stage.graph).toHaveAccessibleName(/time step 1 of 1$/)
    await expect(map.getByRole('button')).toHaveCount(1)
    await stage.button('Previous time step').click()
    await stage.button('Next time step').click()
    await stage.button('Last step').click()
    await stage.button('First step').click()
    await expect(stage.slider).toHaveValue('1')
  })
