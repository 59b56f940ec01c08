import type { Page } from '@playwright/test'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({
  viewport: { width: 1440, height: 900 },
  contextOptions: { reducedMotion: 'reduce' },
})

const at = ({ step }: Stage, name: string) => expect(step).toHaveAttribute('data-step', name)

const numberOf = async ({ slider }: Stage) => Number(await slider.inputValue())

test('each button goes where its name says', quick, async ({ page }) => {
  const stage = await open(page, '#at=t2.h')
  for (const [name, to] of [
    ['Next step', 't2.hy'],
    ['Previous step', 't2.h'],
    ['Previous step', 't2.hraw'],
    ['Next time step', 't2.L'], // first to the end of this one
    ['Next time step', 't3.L'],
    ['Previous time step', 't2.L'],
    ['Previous time step', 't1.L'],
    ['Last step', 'update.b_y'],
    ['Next step', 'update.b_y'], // nothing wraps
    ['Next time step', 'update.b_y'],
    ['First step', 't1.xh'],
    ['Previous step', 't1.xh'],
    ['Previous time step', 't1.xh'],
  ] as const) {
    await stage.button(name).click()
    await at(stage, to)
  }
})

test('each pass can be finished at one press', quick, async ({ page }) => {
  const stage = await open(page)
  for (const [name, to, counter] of [
    ['Finish the forward pass', 't4.L', /^Step \d+ of 72 · forward · t = 4/],
    ['Finish the backward pass', 'dW_xh.t1', /^Step \d+ of 72 · backward · t = 1/],
    ['Finish clipping', 'clip.b_y', /^Step 67 of 72 · clip/],
    ['Finish the update', 'update.b_y', /^Step 72 of 72 · update/],
  ] as const) {
    await stage.button(name).click()
    await at(stage, to)
    await expect(stage.slider).toHaveAttribute('aria-valuetext', counter)
  }
})

test(
  'the counter says where one is: to the eye, and as the value of the slider',
  quick,
  async ({ page }) => {
    const { slider } = await open(page, '#preset=hello-lstm&at=t2.dc.1')
    const counter = 'Step 93 of 144 · backward · t = 3 · f ⊙ c'
    await expect(slider).toHaveAttribute('aria-valuetext', counter)
    await expect(page.getByRole('region', { name: 'Playback' })).toContainText(counter)
  },
)

test('the slider goes by the keyboard, and by dragging to any step and back', async ({ page }) => {
  const stage = await open(page)
  const { slider, press } = stage
  await slider.focus()
  for (const [key, to] of [
    ['ArrowRight', 2],
    ['ArrowUp', 3],
    ['ArrowLeft', 2],
    ['End', 72],
    ['ArrowRight', 72],
    ['ArrowLeft', 71],
    ['Home', 1],
  ] as const) {
    await press(key)
    await expect(slider).toHaveValue(String(to))
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^Step ${to} of 72 · `))
  }
  await press('PageUp')
  expect(await numberOf(stage)).toBeGreaterThan(4)

  const { x, y, width, height } = (await slider.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await at(stage, 't4.dy')
  await page.mouse.move(x + width, y + height / 2)
  await at(stage, 'update.b_y')
  await page.mouse.move(x + width / 2, y + height / 2)
  await at(stage, 't4.dy')
  await page.mouse.move(x, y + height / 2)
  await at(stage, 't1.xh')
  await page.mouse.up()
})

for (const [given, taken] of [
  ['3', '3×'],
  ['99', '8×'],
] as const)
  test(`speed ${given} of a link is seen among the choices, until another is taken`, async ({
    page,
  }) => {
    await open(page, `#speed=${given}`)
    const shown = page.getByRole('radio', { name: taken, exact: true })
    await expect(shown).toBeChecked()
    await page.getByRole('radio', { name: '2×', exact: true }).check()
    await expect(shown).toHaveCount(0)
  })

test(
  'a step is a node with all it sends, or one contribution, or a whole time step',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#at=t3.dhraw')
    const goWith = async (size: string, to: readonly string[]) => {
      await page.getByRole('radio', { name: size, exact: true }).check()
      for (const name of to) {
        await stage.button('Next step').click()
        await at(stage, name)
      }
      for (const name of [...to].reverse().slice(1)) {
        await stage.button('Previous step').click()
        await at(stage, name)
      }
      await stage.button('Previous step').click()
    }
    const { slider } = stage
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      /^Step 45 of 72 · backward · t = 3 · tanh/,
    )
    await goWith('node', ['db_h.t3', 't2.dh.1', 'dW_xh.t3'])
    await at(stage, 't3.dhraw')
    await goWith('single term', ['t3.dxh', 't3.dhh', 'db_h.t3', 'dW_hh.t3', 't2.dh.1'])
    await at(stage, 't3.dhraw')
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      /^Step 55 of 95 · backward · t = 3 · tanh/,
    )
    await goWith('time step', ['dW_xh.t3', 'dW_xh.t2', 'dW_xh.t1'])
    await at(stage, 'dW_xh.t4')
  },
)

/** Words and panels are at the step that the picture shows, and all their files are here. */
const followed = async (page: Page) => {
  const drawn = await page.locator('[data-drawn]').getAttribute('data-drawn')
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', drawn!)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

/** All that is in the main part of the page, one line an element; attributes by name. */
const everything = (page: Page) =>
  page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('*')].map((one) => {
      // What is made anew has new ids: they are numbers of React's own and not seen.
      const attributes = [...one.attributes].map(
        ({ name, value }) => `${name}="${value.replaceAll(/_r_\w+?_/g, '#')}"`,
      )
      const text = [...one.childNodes].filter((node) => node instanceof Text)
      return `${one.tagName} ${attributes.toSorted().join(' ')} ${text.map((node) => node.data).join('|')}`
    }),
  )

test('choosing by the mouse does not take the arrow keys away', async ({ page }) => {
  const stage = await open(page)
  for (const [name, to] of [
    ['2×', 't1.hh'],
    ['single term', 't1.hraw'],
  ] as const) {
    const choice = page.getByRole('radio', { name, exact: true })
    await choice.click()
    await stage.press('ArrowRight')
    await at(stage, to)
    await expect(choice).toBeChecked()
  }
})

for (const { stretch, from, to } of [
  { stretch: 'from the forward pass into the backward pass', from: 27, to: 45 },
  { stretch: 'through the clip and the update', from: 64, to: 72 },
])
  test(`back shows exactly what was there, ${stretch}`, async ({ page }) => {
    const stage = await open(page, `#step=${from - 1}`)
    await page.waitForLoadState('networkidle') // panels come after the picture
    const there = new Map<number, string[]>()
    for (let n = from; n <= to; n++) {
      await stage.press('ArrowRight')
      await expect(stage.slider).toHaveValue(String(n))
      await followed(page)
      there.set(n, await everything(page))
    }
    for (let n = to - 1; n >= from; n--) {
      await stage.press('ArrowLeft')
      await expect(stage.slider).toHaveValue(String(n))
      await followed(page)
      const now = await everything(page)
      expect(now, `step ${n}`).toEqual(there.get(n))
      expect(now).not.toEqual(there.get(n + 1))
    }
  })
