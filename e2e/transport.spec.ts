import type { Page } from '@playwright/test'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({
  viewport: { width: 1440, height: 900 },
  contextOptions: { reducedMotion: 'reduce' },
})

const at = ({ step }: Stage, name: string) => expect(step).toHaveAttribute('data-step', name)

const numberOf = async ({ slider }: Stage) => Number(await slider.inputValue())

/** Time stands still until a test lets it pass, so that nobody waits for the page to play. */
async function openInStoppedTime(page: Page, link = '') {
  await page.clock.install({ time: 0 })
  const stage = await open(page, link)
  await page.clock.pauseAt(60_000)
  return stage
}

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

test('play goes on step by step, pause holds, and at the end it stops', quick, async ({ page }) => {
  const stage = await openInStoppedTime(page)
  await stage.button('Play').click()
  const seen = [await numberOf(stage)]
  while (seen.at(-1)! < 6) {
    await page.clock.runFor(200)
    const n = await numberOf(stage)
    if (n !== seen.at(-1)) seen.push(n)
    expect(seen.length).toBeLessThan(7)
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6])

  await stage.button('Pause').click()
  await expect(stage.button('Play')).toBeVisible()
  await page.clock.runFor(5000)
  expect(await numberOf(stage)).toBe(6)

  await stage.button('Last step').click()
  await stage.button('Previous step').click()
  await stage.button('Play').click()
  await page.clock.runFor(5000)
  await at(stage, 'update.b_y')
  await expect(stage.button('Play')).toBeVisible()

  // From the end it starts again.
  await stage.button('Play').click()
  await page.clock.runFor(100)
  expect(await numberOf(stage)).toBeLessThan(4)
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

test('at twice the speed it comes twice as far', async ({ page }) => {
  const stage = await openInStoppedTime(page)
  const far: Record<string, number> = {}
  for (const speed of ['0.5×', '1×', '2×', '4×']) {
    await stage.button('First step').click()
    await page.getByRole('radio', { name: speed, exact: true }).check()
    await stage.button('Play').click()
    await page.clock.runFor(12_000)
    await stage.button('Pause').click()
    far[speed] = await numberOf(stage)
  }
  expect(far['1×']).toBeGreaterThan(8)
  expect(Math.abs(far['1×']! - 2 * far['0.5×']!)).toBeLessThanOrEqual(2)
  expect(Math.abs(far['2×']! - 2 * far['1×']!)).toBeLessThanOrEqual(2)
  expect(Math.abs(far['4×']! - 2 * far['2×']!)).toBeLessThanOrEqual(2)
})

test('play goes round between two steps until the loop is cleared', async ({ page }) => {
  const stage = await openInStoppedTime(page, '#step=4')
  const more = page.getByRole('group', { name: 'More controls' })
  const choose = async (name: string) => {
    await stage.button('More controls').click()
    await more.getByRole('button', { name }).click()
  }
  await choose('Start the loop here')
  await stage.press('Escape')
  for (let n = 4; n < 8; n++) await stage.button('Next step').click()
  await choose('End the loop here')
  await expect(more).toContainText('Loops over steps 4 to 8')
  await stage.press('Escape')

  const playFor = async (samples: number) => {
    const seen: number[] = []
    await stage.button('Play').click()
    for (let k = 0; k < samples; k++) {
      await page.clock.runFor(400)
      seen.push(await numberOf(stage))
    }
    await stage.button('Pause').click()
    return seen
  }
  const inside = await playFor(30)
  expect(new Set(inside)).toEqual(new Set([4, 5, 6, 7, 8]))
  expect(inside.filter((n, k) => n === 4 && inside[k - 1] === 8).length).toBeGreaterThan(1)

  await choose('Clear the loop')
  await expect(more).not.toContainText('Loops over')
  await stage.press('Escape')
  expect(Math.max(...(await playFor(20)))).toBeGreaterThan(8)
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
    await goWith('single contribution', ['t3.dxh', 't3.dhh', 'db_h.t3', 'dW_hh.t3', 't2.dh.1'])
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
    ['single contribution', 't1.hraw'],
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

/** How many pulses are ever drawn while someone steps and plays. */
async function pulsesOf(page: Page) {
  const stage = await openInStoppedTime(page)
  await page.evaluate(() => {
    const seen = { forward: 0, backward: 0 }
    Object.assign(window, { seen })
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element)) continue
        const pulses = [node, ...node.querySelectorAll('*')].filter((one) =>
          one.classList.contains('pulse'),
        )
        for (const pulse of pulses)
          seen[pulse.classList.contains('backward') ? 'backward' : 'forward']++
      }
    }).observe(document.body, { childList: true, subtree: true })
  })
  for (const pass of ['Finish the forward pass', 'Finish the backward pass']) {
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowRight']) {
      await stage.press(key)
      await page.clock.runFor(1000)
    }
    await stage.button('Play').click()
    await page.clock.runFor(3000)
    await stage.button('Pause').click()
    await stage.button(pass).click()
  }
  return page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen)
}

test('with reduced motion nothing ever moves along a wire', async ({ page }) => {
  expect(await pulsesOf(page)).toEqual({ forward: 0, backward: 0 })
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('values run along the wires forwards, gradients backwards', async ({ page }) => {
    const { forward, backward } = await pulsesOf(page)
    expect(forward).toBeGreaterThan(5)
    expect(backward).toBeGreaterThan(5)
  })

  test('a press glides to the next step and rests there, whatever changes meanwhile', async ({
    page,
  }) => {
    const stage = await openInStoppedTime(page)
    const pulse = page.locator('.pulse')
    await stage.press('ArrowRight')
    await page.clock.runFor(200)
    await expect(pulse).toHaveCount(1)
    await stage.press('d')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.clock.runFor(800)
    await expect(pulse).toHaveCount(0)
    await at(stage, 't1.hh')
    expect(await numberOf(stage)).toBe(2)
  })

  test('presses that come faster than the glide are not lost', async ({ page }) => {
    const stage = await openInStoppedTime(page)
    for (let k = 0; k < 5; k++) await stage.press('ArrowRight')
    for (let k = 0; k < 2; k++) await stage.press('ArrowLeft')
    await page.clock.runFor(1000)
    expect(await numberOf(stage)).toBe(4)
  })
})
