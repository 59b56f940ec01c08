import type { Page } from '@playwright/test'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  contextOptions: { reducedMotion: 'reduce' },
})

type Point = readonly [x: number, y: number]

/**
 * Fingers that each go their way and are lifted. The browser is told when: the tests need not wait
 * for a slow one.
 */
async function touch(
  page: Page,
  ways: readonly (readonly [from: Point, to: Point])[],
  seconds = 0.15,
) {
  const cdp = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      timestamp: start + part * seconds,
      touchPoints:
        type === 'touchEnd'
          ? []
          : ways.map(([[x, y], [toX, toY]], id) => ({
              id,
              x: x + (toX - x) * part,
              y: y + (toY - y) * part,
            })),
    })
  await send('touchStart', 0)
  for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', part)
  await send('touchEnd', 1)
  await cdp.detach()
}

/** Where the picture is, in pixels of its window. */
const cameraOf = (page: Page) =>
  page
    .locator('svg.canvas > g')
    .first()
    .evaluate((group: SVGGElement) => {
      const { a, e, f } = group.transform.baseVal.consolidate()!.matrix
      return { scale: a, x: e, y: f }
    })

type Camera = Awaited<ReturnType<typeof cameraOf>>

const at = ({ step }: Stage, name: string) => expect(step).toHaveAttribute('data-step', name)

/** The middle of the graph's window. */
async function middleOf(page: Page): Promise<Point> {
  const { x, y, width, height } = (await page.locator('.stage .window').boundingBox())!
  return [x + width / 2, y + height / 2]
}

const level = ([x, y]: Point, by: number) => [
  [
    [x - by / 2, y],
    [x + by / 2, y],
  ] as const,
]

test(
  'a swipe to the left goes on, to the right back, and the picture stays where it was',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#at=t2.h')
    const middle = await middleOf(page)
    const before = await cameraOf(page)
    await touch(page, level(middle, -150))
    await at(stage, 't2.hy')
    await touch(page, level(middle, -150))
    await at(stage, 't2.y')
    await touch(page, level(middle, 150))
    await touch(page, level(middle, 150))
    await at(stage, 't2.h')
    expect(await cameraOf(page)).toEqual(before)
    await expect(stage.button('Follow the step')).toHaveAttribute('aria-pressed', 'true')
  },
)

test('what is slow, steep or short is no swipe: it moves the picture', async ({ page }) => {
  const stage = await open(page, '#at=t2.h')
  const [x, y] = await middleOf(page)
  const slow = 1.2
  for (const [way, seconds] of [
    [[-150, 0], slow],
    [[20, 60], undefined],
    [[-40, 0], undefined],
  ] as const) {
    const before = await cameraOf(page)
    await touch(
      page,
      [
        [
          [x, y],
          [x + way[0], y + way[1]],
        ],
      ],
      seconds,
    )
    await expect
      .poll(async () => {
        const now = await cameraOf(page)
        return [now.x - before.x, now.y - before.y].map(Math.round)
      })
      .toEqual(way)
  }
  await at(stage, 't2.h')
  await expect(stage.button('Follow the step')).toHaveAttribute('aria-pressed', 'false')
})

test('two fingers zoom about the place between them', async ({ page }) => {
  const stage = await open(page, '#at=t2.h')
  const [x, y] = await middleOf(page)
  const { x: left, y: top } = (await page.locator('.stage .window').boundingBox())!
  const under = ({ x: dx, y: dy, scale }: Camera) => [
    (x - left - dx) / scale,
    (y - top - dy) / scale,
  ]
  const before = await cameraOf(page)
  await touch(page, [
    [
      [x - 30, y],
      [x - 75, y],
    ],
    [
      [x + 30, y],
      [x + 75, y],
    ],
  ])
  await expect.poll(async () => (await cameraOf(page)).scale / before.scale).toBeCloseTo(2.5)
  const after = under(await cameraOf(page))
  for (const [k, one] of under(before).entries()) expect(after[k]).toBeCloseTo(one)
  await at(stage, 't2.h')
})

test('a tap opens a node', async ({ page }) => {
  const stage = await open(page, '#at=t2.h')
  await stage.graph.getByRole('button', { name: /^h t, / }).tap()
  const panel = page.getByRole('complementary', { name: 'Details' })
  await expect(panel.getByRole('button', { name: 'Close details' })).toBeVisible()
  await expect(panel.getByRole('heading', { name: /t2\.h$/ })).toBeVisible()
  await stage.button('Next step').tap()
  await at(stage, 't2.hy')
})

/** Where the longest sentences of each cell are. */
const longest = [
  'preset=none&at=t3.dh',
  'preset=hello-lstm&at=t2.dc.1',
  'preset=hello-gru&at=t0.dh.1',
]

test('the picture has half of the page, and the sentence is read without scrolling', async ({
  page,
}) => {
  const { follow } = await open(page)
  for (const locale of ['en', 'ko'])
    for (const place of longest) {
      await follow(`#${place}&locale=${locale}`)
      const [stage, sentence, transport] = await Promise.all(
        ['.stage', '.say', '.transport'].map((part) => page.locator(part).boundingBox()),
      )
      expect(stage!.height, place).toBeGreaterThan(0.48 * 844)
      expect(sentence!.y + sentence!.height, place).toBeLessThanOrEqual(transport!.y)
    }
})

test('everything to press is at least 44 pixels wide and high', async ({ page }) => {
  const stage = await open(page, '#at=t2.dh')
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, summary, input:not([type=text])')]
        // A symbol inside a formula is as large as its letters.
        .filter((one) => one.checkVisibility() && !one.closest('.hits, .symbol'))
        .map((one) => ({
          name: one.ariaLabel ?? one.textContent,
          sides: [one.getBoundingClientRect(), one.closest('label')?.getBoundingClientRect()].map(
            (box) => (box ? Math.min(box.width, box.height) : 0),
          ),
        }))
        .filter(({ sides }) => Math.max(...sides) < 43.99)
        .map(({ name, sides }) => `${name}: ${sides}`),
    )
  expect(await small()).toEqual([])
  for (const sheet of ['More controls', 'Network and text']) {
    await stage.button(sheet).tap()
    await expect(page.getByLabel(sheet).and(page.locator(':popover-open'))).toBeVisible()
    expect(await small(), sheet).toEqual([])
    await stage.press('Escape')
  }
})
