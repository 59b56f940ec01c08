import type { Page } from '@playwright/test'
import { nodeNamed } from '../src/engine/index.ts'
import { flaws } from './axe.ts'
import { isPrinted, runOfLink } from './expectedNumbers.ts'
import { spoken } from './spoken.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({
  viewport: { width: 1440, height: 900 },
  contextOptions: { reducedMotion: 'reduce' },
})

const at = ({ step }: Stage, name: string) => expect(step).toHaveAttribute('data-step', name)

/** The node whose name begins so. */
const node = ({ graph }: Stage, name: string) =>
  graph.getByRole('button', { name: new RegExp(`^${spoken(name)}, (value|not)`) })

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' })

/** Where the camera is. */
const camera = ({ page }: Stage) =>
  page
    .locator('svg.canvas > g')
    .first()
    .evaluate((group: SVGGElement) => {
      const { a, e, f } = group.transform.baseVal.consolidate()!.matrix
      return { scale: a, x: e, y: f }
    })

test('the graph is one stop on the way of Tab', async ({ page }) => {
  const stage = await open(page, '#at=t2.h')
  await page.getByRole('button', { name: /^t = 2, / }).focus()
  await stage.press('Tab')
  await expect(node(stage, 'h_t')).toBeFocused()
  await stage.press('Tab')
  await expect(stage.button('Follow the step')).toBeFocused()
  await stage.press('Shift+Tab')
  await expect(node(stage, 'h_t')).toBeFocused()
  // Wherever one has walked to; and one comes back to what acts.
  await stage.press('Home')
  await expect(node(stage, 'W_xh')).toBeFocused()
  await stage.press('Tab')
  await expect(stage.button('Follow the step')).toBeFocused()
  await stage.press('Shift+Tab')
  await expect(node(stage, 'h_t')).toBeFocused()
})

test('the graph says which keys walk it', async ({ page }) => {
  const { graph, follow } = await open(page)
  for (const [locale, hint] of [
    ['en', 'Arrow keys move from node to node, Enter shows details.'],
    ['ko', '화살표 키로 노드 사이를 옮겨 다니고 Enter로 자세히 봅니다.'],
  ] as const) {
    await follow(`#locale=${locale}`)
    await expect(graph).toHaveAccessibleDescription(hint)
    expect(await flaws(page, '.hits')).toEqual([])
  }
})

test(
  'arrow keys walk it: left and right as it is computed, up and down along the wires',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#at=t2.h')
    await expect(stage.graph).toHaveAccessibleName('Computation graph of the RNN, time step 2 of 4')
    await node(stage, 'h_t').focus()
    for (const [key, to] of [
      ['ArrowLeft', 'h_raw, t'],
      ['ArrowRight', 'h_t'],
      ['ArrowRight', 'W_hy h_t'],
      ['ArrowRight', 'y_t'],
      ['ArrowUp', 'W_hy h_t'], // made of W_hy and h_t
      ['ArrowUp', 'W_hy'],
      ['ArrowDown', 'W_hy h_t'],
      ['ArrowDown', 'y_t'],
      ['ArrowDown', 'p_t'],
      ['ArrowUp', 'y_t'],
      ['End', 'L'],
      ['ArrowRight', 'L'],
      ['Home', 'W_xh'],
      ['ArrowLeft', 'W_xh'],
      ['ArrowUp', 'W_xh'],
    ] as const) {
      await stage.press(key)
      await expect(node(stage, to)).toBeFocused()
    }
    await at(stage, 't2.h')
  },
)

test('each node is named with its value, its gradient and its wires', quick, async ({ page }) => {
  const stage = await open(page, '#at=t3.hraw')
  const name = (start: string) => expect(node(stage, start))
  await name('h_t').toHaveAccessibleName(
    'h t, not computed yet, gradient not reached yet; receives from h raw t; sends to W h y times h t, W h h times h t',
  )
  await name('h_t−1').toHaveAccessibleName(
    'h t minus 1, value +0.96, +0.30, +0.10, gradient not reached yet; receives from h raw t minus 1; sends to W h y times h t minus 1, W h h times h t minus 1',
  )
  await name('x_t').toHaveAccessibleName(
    'x t, value 0, 0, +1.00, 0, no gradient wanted; sends to W x h times x t',
  )
  for (const button of await stage.graph.getByRole('button').all())
    await expect(button).toHaveAccessibleName(
      /^\S.*, (value [^;]+|not computed yet), (gradient|no gradient)[^;]*; (receives from|sends to) \S/,
    )

  await stage.follow('#at=t3.dh.1')
  await name('h_t−1').toHaveAccessibleName(
    /^h t minus 1, value \+0\.10, −0\.50, −0\.30, gradient \+0\.21, \+0\.50, −0\.20 so far, 1 of 2 terms;/,
  )
  await stage.follow('#at=t3.dh')
  await name('h_t').toHaveAccessibleName(/gradient \+1\.20, −0\.24, \+1\.64, final;/)
  await name('W_hy').toHaveAccessibleName(/so far, 2 of 4 terms; sends to/)
})

test(
  'Enter or a click opens a node: its name, shape, value, gradient and wires',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#at=t3.dh')
    const panel = details(page)
    const h = node(stage, 'h_t')
    await expect(panel.getByRole('button', { name: 'Close details' })).toHaveCount(0)

    await h.focus()
    await stage.press('Enter')
    await expect(h).toHaveAttribute('aria-pressed', 'true')
    await expect(panel.getByRole('heading', { name: /t3\.h$/ })).toBeVisible()
    await expect(panel).toContainText('operation tanh')
    await expect(panel).toContainText('3 × 1')
    await expect(
      panel.getByRole('table', { name: `Value ${spoken('h_t')}` }).getByRole('cell'),
    ).toHaveText(['+0.100', '−0.500', '−0.300'])
    await expect(
      panel.getByRole('table', { name: `Gradient ${spoken('dh_t')}` }).getByRole('cell'),
    ).toHaveText(['+1.204', '−0.235', '+1.644'])
    await expect(panel.getByText('final', { exact: true })).toBeVisible()

    // From there along the wires: what receives from h₃ is at t = 4.
    await panel.getByRole('button', { name: 'Whh ht' }).click()
    await expect(panel.getByRole('heading', { name: /t4\.hh$/ })).toBeVisible()

    await node(stage, 'W_hh').click()
    await expect(h).toHaveAttribute('aria-pressed', 'false')
    await expect(panel.getByRole('heading', { name: /W_hh$/ })).toBeVisible()
    await expect(panel).toContainText('parameter')
    await expect(
      panel.getByRole('table', { name: `Value ${spoken('W_hh')}` }).getByRole('row'),
    ).toHaveCount(3)

    // A press of the mouse leaves the arrow keys with the steps.
    await stage.press('ArrowRight')
    await at(stage, 't3.dhraw')
  },
)

test('the panel closes by its button, by Escape, or by a second click', async ({ page }) => {
  const stage = await open(page, '#at=t3.dh')
  const close = details(page).getByRole('button', { name: 'Close details' })
  const h = node(stage, 'h_t')
  for (const leave of [() => close.click(), () => stage.press('Escape'), () => h.click()]) {
    await h.click()
    await expect(h).toHaveAttribute('aria-pressed', 'true')
    await leave()
    await expect(h).toHaveAttribute('aria-pressed', 'false')
    await expect(close).toHaveCount(0)
  }
})

test('a gradient is not reached, then partial, then final, as the steps go on', async ({
  page,
}) => {
  const stage = await open(page, '#at=t4.dhraw')
  const panel = details(page)
  await node(stage, 'h_t−1').click()
  await expect(panel.getByRole('heading', { name: /t3\.h$/ })).toBeVisible()
  const gradient = panel.getByRole('table', { name: /^Gradient d h / })
  for (const [to, state, sum] of [
    ['db_h.t4', 'not reached yet', null],
    ['t3.dh.1', 'partial, 1 of 2', '+0.213'],
    ['dW_xh.t4', 'partial, 1 of 2', '+0.213'],
    ['t3.dy', 'partial, 1 of 2', '+0.213'],
    ['db_y.t3', 'partial, 1 of 2', '+0.213'],
    ['t3.dh', 'final', '+1.204'],
  ] as const) {
    await stage.press('ArrowRight')
    await at(stage, to)
    await expect(panel.getByText(state, { exact: true })).toBeVisible()
    if (sum === null) await expect(gradient).toHaveCount(0)
    else await expect(gradient.getByRole('cell').first()).toHaveText(sum)
  }
  await stage.press('ArrowLeft')
  await expect(panel.getByText('partial, 1 of 2', { exact: true })).toBeVisible()
})

test('a click on a wire selects what it carries', async ({ page }) => {
  const stage = await open(page, '#at=t2.h')
  for (const [carried, panelOf] of [
    ['t2.hraw', 't2.hraw'],
    ['W_hh', 'W_hh'],
    ['t2.hy', 't2.hy'],
  ] as const) {
    const middle = await page
      .locator(`.wire[data-node="${carried}"] .touch`)
      .first()
      .evaluate((path: SVGPathElement) => {
        const { x, y } = path.getPointAtLength(path.getTotalLength() / 2)
        const point = new DOMPoint(x, y).matrixTransform(path.getScreenCTM()!)
        return { x: point.x, y: point.y }
      })
    await page.mouse.click(middle.x, middle.y)
    await expect(
      details(page).getByRole('heading', { name: new RegExp(`${panelOf}$`) }),
    ).toBeVisible()
  }
  await expect(node(stage, 'W_hy h_t')).toHaveAttribute('aria-pressed', 'true')
})

test('the map goes to a time step, in the pass under way', quick, async ({ page }) => {
  const stage = await open(page)
  const map = page.getByRole('navigation', { name: 'Time steps' })
  const step = (t: number) => map.getByRole('button', { name: new RegExp(`^t = ${t}, `) })
  await expect(map.getByRole('button')).toHaveCount(4)
  await expect(step(1)).toHaveAttribute('aria-current', 'step')
  await step(3).click()
  await at(stage, 't3.L')
  await expect(step(3)).toHaveAttribute('aria-current', 'step')
  await expect(step(1)).not.toHaveAttribute('aria-current')
  await expect(step(3)).toHaveAccessibleName('t = 3, ‘l’ → ‘l’, loss 0.380')
  await step(1).click()
  await at(stage, 't1.L')

  await stage.button('Finish the forward pass').click()
  await stage.button('Finish the backward pass').click()
  await step(2).click()
  await at(stage, 'dW_xh.t2')

  // By the keyboard: one stop of Tab, arrows, Enter.
  await step(2).focus()
  await stage.press('ArrowRight')
  await expect(step(3)).toBeFocused()
  await stage.press('End')
  await stage.press('Enter')
  await at(stage, 'dW_xh.t4')
})

test(
  'zooming in shows numbers, out the whole unrolled network; fit shows all of it at once',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#at=t2.h')
    const window = page.locator('.stage')
    const number = window.getByText('+0.96', { exact: true }).first()
    const cells = window.getByText(/^t = \d$/)
    const whole = ['t = 1', 't = 2', 't = 3', 't = 4']
    const atFirst = await camera(stage)
    await expect(number).toHaveCount(0)

    for (let k = 0; k < 3; k++) await stage.button('Zoom in').click()
    await expect(number).toBeVisible()
    expect((await camera(stage)).scale).toBeGreaterThan(1.5 * atFirst.scale)

    await stage.button('Show all time steps').click()
    await expect(cells).toHaveText(whole)
    await stage.button('Zoom in').click()
    await expect(stage.graph).toHaveCount(1)
    expect(await camera(stage)).toEqual(atFirst)

    // By keys as well.
    for (let k = 0; k < 3; k++) await stage.press('+')
    await expect(number).toBeVisible()
    await stage.press('0')
    await expect(cells).toHaveText(whole)
    await stage.press('+')
    await expect(stage.graph).toHaveCount(1)
    await stage.press('-')
    await stage.press('-')
    await expect(cells).toHaveText(whole)
    await expect(stage.graph).toHaveCount(0)

    // A cell leads into its time step.
    await cells.nth(2).click()
    await expect(stage.graph).toHaveAccessibleName(/time step 3 of 4$/)
    expect((await camera(stage)).scale).toBeCloseTo(atFirst.scale)
  },
)

test('further in, every cell has its number: upright strips, the stack, thumbnails of parameters', async ({
  page,
}) => {
  const link = '#preset=hello-lstm&at=t3.dH'
  const stage = await open(page, link)
  const { tape } = runOfLink(link).trace
  const inMark = (name: string) => page.locator(`[data-mark="${name}"] .numerals.value text`)
  // The strip on the wire that runs down from c to tanh.
  const upright = page.locator('.strip', { hasText: /tanh/ }).locator('.numerals.value text')
  await expect(inMark('iraw')).toHaveCount(0)
  for (let k = 0; k < 8; k++) await stage.press('+')
  for (const [cells, name] of [
    [inMark('iraw'), 't3.iraw'],
    [inMark('W_xh'), 'W_xh'],
    [upright, 't3.tanhc'],
  ] as const) {
    const { data } = nodeNamed(tape, name)!.value
    await expect(cells).toHaveCount(data.length)
    const size = await cells
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    expect(size * (await camera(stage)).scale, name).toBeGreaterThanOrEqual(9)
    for (const [k, text] of (await cells.allTextContents()).entries())
      expect(isPrinted(text, data[k]!), `${name}: ${text}`).toBe(true)
  }
})

test('the wheel zooms about the pointer while Ctrl is held; else it is the page’s', async ({
  page,
}) => {
  const stage = await open(page, '#at=t2.h')
  const { x: left, y: top } = (await page.locator('.stage').boundingBox())!
  /** What lies under the pointer. */
  const under = ({ x, y, scale }: { x: number; y: number; scale: number }) =>
    [(400 - x) / scale, (200 - y) / scale].map(Math.round)
  const atFirst = await camera(stage)
  await page.mouse.move(left + 400, top + 200)
  await page.mouse.wheel(0, -100)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  // A notch is about as much as a press of the button.
  await expect.poll(async () => (await camera(stage)).scale / atFirst.scale).toBeCloseTo(1.32)
  await stage.button('Follow the step').click()
  await stage.button('Follow the step').click()
  expect(under(await camera(stage))).toEqual(under(atFirst))
})

test('the camera follows the step until a drag takes it by the hand', async ({ page }) => {
  const stage = await open(page, '#at=t2.xh')
  const follow = stage.button('Follow the step')
  await expect(follow).toHaveAttribute('aria-pressed', 'true')
  for (let k = 0; k < 3; k++) await stage.button('Zoom in').click()
  const first = await camera(stage)
  for (let k = 0; k < 5; k++) await stage.button('Next step').click()
  await at(stage, 't2.y')
  const followed = await camera(stage)
  expect(followed).not.toEqual(first)

  const { x, y } = (await page.locator('.stage').boundingBox())!
  await page.mouse.move(x + 500, y + 150)
  await page.mouse.down()
  await page.mouse.move(x + 560, y + 190, { steps: 4 })
  await page.mouse.up()
  const dragged = await camera(stage)
  expect(dragged.x - followed.x).toBeCloseTo(60)
  expect(dragged.y - followed.y).toBeCloseTo(40)
  await expect(follow).toHaveAttribute('aria-pressed', 'false')
  await expect(stage.slider).toHaveAttribute('aria-valuetext', /^Step \d+ of 72 · forward · t = 2/)

  await stage.button('Previous step').click()
  await at(stage, 't2.hy')
  expect(await camera(stage)).toEqual(dragged)

  await follow.click()
  await expect(follow).toHaveAttribute('aria-pressed', 'true')
  expect(await camera(stage)).not.toEqual(dragged)
})
