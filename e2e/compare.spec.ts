import type { Page } from '@playwright/test'
import { lossOf, nodeNamed, zip } from '../src/engine/index.ts'
import { messagesFor } from '../src/i18n/messages.ts'
import { compareWords } from '../src/i18n/panels/compare/index.ts'
import { factsAt } from '../src/panels/node/nodeFacts.ts'
import { momentAt, type Subject } from '../src/scene/index.ts'
import { readLink } from '../src/settings/index.ts'
import { margin } from '../src/stage/camera.ts'
import { counterpart, createNetwork, placeName } from '../src/store/index.ts'
import { nodeKnownAt, norm, stateNormsOf } from '../src/trace/index.ts'
import { expectReadable, expectSound } from './axe.ts'
import { isPrinted } from './expectedNumbers.ts'
import { expect, open, quick, test } from './stage.ts'
import { visit } from './walk.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

const locales = ['en', 'ko'] as const

const comparisons = {
  rnn: '#preset=hello-lstm&compare=rnn',
  lstm: '#preset=hello-slide&compare=lstm',
  gru: '#preset=hello-lstm&compare=gru',
  update: '#preset=hello-lstm&compare=update',
  mistakes: '#preset=hello-lstm&mistakes=no-dc-next&compare=mistakes',
}

/** Both passes of a link, worked out here and not on the page. */
function pairOf(link: string) {
  const { settings } = readLink(link)
  const { player } = createNetwork(settings).getState()
  const { subject, beside } = player.getState()
  return { run: subject, other: beside! }
}

const beside = (page: Page) => page.locator('[data-drawn-beside]')
const placesOf = (page: Page) =>
  page.evaluate(() => [
    document.querySelector('[data-drawn]')?.getAttribute('data-drawn'),
    document.querySelector('[data-drawn-beside]')?.getAttribute('data-drawn-beside'),
  ])

/** The rows of the panel's tables: what each is of, and its three numbers; null for a dash. */
const lookAtRows = () =>
  [...document.querySelectorAll('.compare-panel [data-pair]')].map((row) => ({
    key: row.getAttribute('data-pair')!,
    texts: [...row.querySelectorAll('td')].map((cell) =>
      cell.querySelector('[aria-hidden]') ? null : cell.textContent,
    ),
  }))
type Rows = ReturnType<typeof lookAtRows>

/** A number, or null while it is not there. */
const agrees = (text: string | null | undefined, value: number | null) =>
  text == null ? value === null : value !== null && isPrinted(text, value)

/** What of the losses and of the node in focus is not so at a playhead; empty where all is. */
function lies(rows: Rows, run: Subject, other: Subject, playhead: number): string[] {
  const there = counterpart(run, playhead, other)
  const [here, second] = [momentAt(run, playhead), momentAt(other, there)]
  const found: string[] = []
  const check = (
    what: string,
    row: Rows[number] | undefined,
    a: number | null,
    b: number | null,
  ) => {
    const wanted = [a, b, a === null || b === null ? null : b - a]
    if (!row || !wanted.every((value, k) => agrees(row.texts[k], value)))
      found.push(`${placeName(run, playhead)}: ${what}: ${row?.texts} for ${wanted}`)
  }
  for (const name of ['loss', 't1.L', 't2.L', 't3.L', 't4.L']) {
    const [a, b] = (
      [
        [run, here],
        [other, second],
      ] as const
    ).map(
      ([{ trace }, { seen }]) =>
        nodeKnownAt(trace, nodeNamed(trace.tape, name)!.id, seen).value?.data[0] ?? null,
    )
    check(
      name,
      rows.find(({ key }) => key === name),
      a!,
      b!,
    )
  }
  const [mine, theirs] = (
    [
      [run, here],
      [other, second],
    ] as const
  ).map(([one, moment]) => {
    const { tape } = one.trace
    const { actors, actor } = moment
    const node = actors.length > 1 && actor.op === 'slice' ? tape.nodes[actor.inputs[0]!]! : actor
    return factsAt(one, node, moment.seen)
  })
  // The lengths stand below the entries, that of the value first.
  const lengths = rows.filter(({ key }) => key === 'length')
  for (const amount of ['value', 'gradient'] as const) {
    const [a, b] = [mine![amount], theirs![amount]]
    if (a === null && b === null) continue
    check(amount, lengths.shift(), a && norm(a), b && norm(b))
  }
  if (lengths.length > 0) found.push(`${placeName(run, playhead)}: a length too many`)
  return found
}

test('two pictures with one playhead, for each thing to compare with, in both languages', async ({
  page,
}) => {
  const stage = await open(page)
  for (const locale of locales)
    for (const [compare, link] of Object.entries(comparisons)) {
      const { run, other } = pairOf(link)
      const name = compare === 'lstm' ? 't3.h' : 't3.c'
      await stage.follow(`${link}&at=${name}&panels=compare&locale=${locale}`)
      const { sides } = compareWords[locale]
      const { cells } = messagesFor(locale)
      const titles =
        compare === 'update' || compare === 'mistakes'
          ? [sides[compare].first.of('LSTM'), sides[compare].second.of('LSTM')]
          : [cells[run.cell as 'rnn'], cells[other.cell as 'rnn']]
      const headings = page.locator('h2.pass-heading')
      await expect(headings).toHaveText(titles.map((title) => new RegExp(`^${title}`)))
      if (locale === 'ko') continue // the numbers are the same

      const liesAt = async (at: number) => lies(await page.evaluate(lookAtRows), run, other, at)
      const moves = run.moves.map((_, move) => move + 1)
      const start = moves.find((at) => placeName(run, at) === name)!
      for (const at of [start, start + 1, start + 2]) {
        await expect
          .poll(() => placesOf(page))
          .toEqual([placeName(run, at), placeName(other, counterpart(run, at, other))])
        await expect.poll(() => liesAt(at)).toEqual([])
        await stage.press('ArrowRight')
      }
      await stage.press('End')
      await expect.poll(() => liesAt(moves.length)).toEqual([])
      await expect(headings.first()).toContainText(lossOf(run.trace.tape).toFixed(3))
      await expect(headings.last()).toContainText(lossOf(other.trace.tape).toFixed(3))
    }
})

for (const [what, link, every] of [
  ['an RNN and an LSTM', comparisons.lstm, 1],
  ['an LSTM and a GRU', comparisons.gru, 3],
  ['a GRU before and after an update', '#preset=hello-gru&compare=update', 3],
] as const)
  test(`all along hello: the losses and the node in focus of ${what}`, async ({ page }) => {
    const { run, other } = pairOf(link)
    await open(page, `${link}&panels=compare`)
    const places = run.moves.map((_, move) => move + 1).filter((at) => at % every === 0)
    const all = await visit(page, lookAtRows, places)
    expect(all.flatMap((rows, k) => lies(rows, run, other, places[k]!))).toEqual([])
  })

test('entries of the selected node in both passes, and what differs', async ({ page }) => {
  const { run, other } = pairOf(comparisons.update)
  await open(page, `${comparisons.update}&at=t1.dh&select=t3.c&panels=compare`)
  const [mine, theirs] = [run, other].map(({ trace }) => nodeNamed(trace.tape, 't3.c')!.value.data)
  const value = page.getByRole('table', { name: 'Value', exact: true })
  await expect(value).toBeVisible()
  for (const k of [0, 1, 2]) {
    const texts = await value.locator(`[data-pair="${k}"] td`).allTextContents()
    const wanted = [mine![k]!, theirs![k]!, theirs![k]! - mine![k]!]
    expect(
      texts.map((text, n) => isPrinted(text, wanted[n]!)),
      texts.join(),
    ).toEqual([true, true, true])
  }
  // The same node is lit in both pictures.
  await expect(page.locator('[data-hit="t3.c"]')).toHaveCount(0) // t = 1 is in focus
  await page.keyboard.press('Home')
  await page.goto(`/${comparisons.update}&at=t3.h&select=t3.c&panels=compare`)
  await expect(page.locator('[data-hit="t3.c"][aria-pressed="true"]')).toHaveCount(2)
})

test('a press on a node of the second picture selects it in both; what only that one has, it does not', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-slide&compare=lstm&at=t3.h&panels=compare')
  const second = page.getByRole('group', { name: /^Second graph, LSTM: time step 3 of 4$/ })
  await expect(stage.graph).toHaveCount(1)
  await second.locator('[data-hit="t3.h"]').click()
  await expect(page.locator('[data-hit="t3.h"][aria-pressed="true"]')).toHaveCount(2)
  await expect(page).toHaveURL(/select=t3\.h/)
  const forget = second.locator('[data-hit="t3.f"]')
  await expect(forget).toHaveAttribute('aria-disabled', 'true')
  await forget.dispatchEvent('click')
  await expect(page).toHaveURL(/select=t3\.h/)
  // By keyboard: one tab stop, arrows walk.
  await second.locator('[tabindex="0"]').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(second.locator(':focus')).toHaveCount(1)
  await expect(stage.step).toHaveAttribute('data-step', 't3.h')
})

test('how far gradients reach back, as numbers and in words', async ({ page }) => {
  const { norms } = compareWords.en
  const link = '#cell=rnn&text=unrolled through time&hidden-size=8&forget-bias=3&compare=lstm'
  const { run, other } = pairOf(link)
  await open(page, `${link}&panels=compare`)
  await page.getByText(norms.numbers, { exact: true }).click()
  const expectReach = async (source: 'all' | 'last', symbol: string) => {
    const wanted = [stateNormsOf(run.trace, source), stateNormsOf(other.trace, source, symbol)]
    await expect
      .poll(async () => {
        const rows = await page
          .locator('.norms-numbers tr[data-time]')
          .evaluateAll((all) =>
            all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
          )
        return (
          rows.length === run.fed!.length &&
          rows.every((row, t) => row.every((text, k) => isPrinted(text, wanted[k]![t]!)))
        )
      })
      .toBe(true)
  }
  await expectReach('last', 'h')
  await expect(page.getByRole('img', { name: /RNN the norm of d L 20 over d h t/ })).toBeVisible()
  await page.getByRole('radio', { name: 'c', exact: true }).check()
  await expectReach('last', 'c')
  await page.getByRole('radio', { name: norms.sources.all }).check()
  await expectReach('all', 'c')
  await expect(page.locator('.norms-said li')).toHaveCount(2)
})

test('a step moves the line of the chart and draws nothing else of it again', async ({ page }) => {
  const stage = await open(page, `${comparisons.rnn}&panels=compare&at=t3.f`)
  const chart = page.locator('.norms-chart > svg')
  await expect(chart).toBeVisible()
  /** Whether React has drawn the chart since this was asked last: what it was given is then another object. */
  const drawnAgain = () =>
    chart.evaluate((one: Element & { seen?: unknown }) => {
      const given = Object.entries(one).find(([key]) => key.startsWith('__reactProps'))![1]
      const same = one.seen === given
      one.seen = given
      return !same
    })
  await drawnAgain()
  const here = chart.locator('.here')
  const before = (await here.getAttribute('d'))!
  const from = await stage.step.getAttribute('data-step')
  await stage.press('ArrowRight')
  await expect(stage.step).not.toHaveAttribute('data-step', from!)
  await expect(here).toHaveAttribute('d', before)
  await stage.press('ArrowDown')
  await stage.press('ArrowDown')
  await expect(here).not.toHaveAttribute('d', before)
  expect(await drawnAgain()).toBe(false)
  await page.getByRole('radio', { name: compareWords.en.norms.sources.all }).check()
  await expect.poll(drawnAgain).toBe(true)
})

test('what the update changed: lengths of all parameters, before and after', async ({ page }) => {
  const { run, other } = pairOf(comparisons.update)
  await open(page, `${comparisons.update}&panels=compare`)
  await expect(page.getByText('Loss of the pass: 4.648 before, 4.324 after.')).toBeVisible()
  const rows = page.getByRole('table', { name: 'Length of each parameter' }).locator('[data-pair]')
  await expect(rows).toHaveCount(5)
  for (const row of await rows.all()) {
    const name = (await row.getAttribute('data-pair'))!
    const [before, after] = [run, other].map(({ trace }) => nodeNamed(trace.tape, name)!.value)
    const change = zip(after!, before!, (now, was) => now - was)
    const wanted = [norm(before!), norm(after!), norm(change)]
    const texts = await row.locator('td').allTextContents()
    expect(
      texts.map((text, k) => isPrinted(text, wanted[k]!)),
      `${name}: ${texts}`,
    ).toEqual([true, true, true])
  }
})

/** Where the nodes of both pictures are, and the windows they are in; what scale each picture has. */
const lookAtPictures = () =>
  ['[data-drawn]', '[data-drawn-beside]'].map((which) => {
    const stage = document.querySelector(which)!
    const box = (one: Element) => one.getBoundingClientRect()
    const window = box(stage.querySelector('.window')!)
    const nodes = [...stage.querySelectorAll('.sheet, [data-hit]')]
    return {
      nodes: nodes.length,
      outside: nodes
        .filter((node) => {
          const { left, right, top, bottom } = box(node)
          return (
            left < window.left || right > window.right || top < window.top || bottom > window.bottom
          )
        })
        .map((node) => node.getAttribute('data-hit') ?? 'sheet'),
      scale: stage.querySelector<SVGGElement>('.canvas > g')!.getCTM()!.a,
      legends: stage.querySelectorAll('.legend').length,
    }
  })

for (const [width, height, looks] of [
  [1440, 900, ['light', 'projector']],
  [1920, 1080, ['dark']],
] as const)
  test(`both pictures are whole and of one scale, for each thing to compare with: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const { follow } = await open(page)
    for (const look of looks)
      for (const [compare, link] of Object.entries(comparisons)) {
        const place = `${link}&at=t2.dh&panels=compare&theme=${look}`
        const { run, other } = pairOf(link)
        const [one, two] = [run, other].map(({ layout }) => layout.size[0])
        await follow(place)
        await expect(page.locator('h2.pass-heading')).toHaveCount(2)
        await expect(beside(page).locator('[data-hit]').first()).toBeVisible()
        await expect
          .poll(async () => (await page.evaluate(lookAtPictures)).map(({ outside }) => outside))
          .toEqual([[], []])
        const pictures = await page.evaluate(lookAtPictures)
        for (const { nodes, scale, legends } of pictures) {
          expect(nodes).toBeGreaterThan(15)
          expect(scale, compare).toBeCloseTo(pictures[0]!.scale, 3)
          // The whole width of the page, but for the margins.
          expect(scale, compare).toBeCloseTo((width - 4 * margin) / (one! + two!), 2)
          // Words of 12 units: from 9 pixels on there is a legend.
          expect(legends).toBe(12 * scale >= 9 ? 1 : 0)
        }
        // The numbers of the panel are reached by scrolling beneath.
        const losses = page.getByRole('table', { name: compareWords.en.losses })
        await losses.scrollIntoViewIfNeeded()
        await expect(losses).toBeInViewport()
      }
  })

test(
  'chosen in the panel, told by the link, and why there is nothing to compare',
  quick,
  async ({ page }) => {
    const { choices, choose, nothing } = compareWords.en
    const { follow } = await open(page, '#preset=hello-lstm&panels=compare')
    const choice = page.getByRole('group', { name: choose, exact: true })
    await expect(page.getByText(nothing['not asked for'])).toBeVisible()
    await expect(beside(page)).toHaveCount(0)
    await choice.getByRole('radio', { name: choices.gru }).check()
    await expect(beside(page)).toHaveCount(1)
    await expect(page).toHaveURL(/compare=gru/)
    await choice.getByRole('radio', { name: choices.mistakes }).check()
    await expect(page.getByText(nothing['no mistakes'])).toBeVisible()
    await expect(beside(page)).toHaveCount(0)
    await follow('#preset=hello-lstm&panels=compare&compare=lstm')
    await expect(page.getByText(nothing['same cell']('LSTM'))).toBeVisible()
    await choice.getByRole('radio', { name: choices.none }).check()
    await expect(page).not.toHaveURL(/compare=(?!$|&)(lstm|gru)/)
  },
)

/** The second picture beside the first where there is room, else below it. */
async function expectPlaced(page: Page, width: number) {
  const [first, second] = await Promise.all([
    page.locator('[data-drawn]').boundingBox(),
    beside(page).boundingBox(),
  ])
  if (width >= 1100) {
    expect(second!.x).toBeGreaterThanOrEqual(first!.x + first!.width - 1)
    expect(second!.y).toBe(first!.y)
  } else {
    expect(second!.y).toBeGreaterThanOrEqual(first!.y + first!.height - 1)
    expect(second!.x).toBe(first!.x)
  }
}

for (const [width, looks] of [
  [
    1440,
    [
      ['en', 'light', 'update'],
      ['ko', 'dark', 'rnn'],
    ],
  ],
  [1000, [['en', 'projector', 'gru']]],
  [390, [['ko', 'light', 'lstm']]],
  [360, [['en', 'dark', 'mistakes']]],
] as const)
  test(`axe finds nothing, and nothing hangs over: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
    const { follow } = await open(page)
    for (const [k, [locale, theme, compare]] of looks.entries()) {
      const { choose } = compareWords[locale]
      const place = `${comparisons[compare]}&at=t2.dh&panels=compare`
      await follow(`${place}&locale=${locale}&theme=${theme}`)
      await expect(beside(page)).toBeVisible()
      await expect(page.locator('h2.pass-heading')).toHaveCount(2)
      await expect(page.getByRole('group', { name: choose, exact: true })).toBeVisible()
      await expect(page.locator('.norms-chart > svg')).toBeVisible()
      // The page around the panel once.
      if (k === 0) await expectSound(page, width === 1440 ? undefined : '.inspector')
      else await expectReadable(page)
      await expectPlaced(page, width)
    }
  })
