import type { Page } from '@playwright/test'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({
  // A clock that is stopped stays so in its window: these tests have one each.
  reuseContext: false,
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

test('a key that is held leafs on, one step a repeat, without glides', async ({ page }) => {
  // What glides does not arrive.
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const stage = await openInStoppedTime(page)
  for (let k = 0; k < 10; k++) await page.keyboard.down('ArrowRight')
  await page.keyboard.up('ArrowRight')
  await expect(stage.slider).toHaveValue('11')
  for (let k = 0; k < 5; k++) await page.keyboard.down('ArrowLeft')
  await page.keyboard.up('ArrowLeft')
  await expect(stage.slider).toHaveValue('6')
})

/** Whatever the status says from now on, as a screen reader would hear it: each change that has words. */
async function listen({ status }: Stage) {
  const heard = await status.evaluateHandle((region) => {
    const texts: string[] = []
    let before = region.textContent
    new MutationObserver(() => {
      if (region.textContent !== before && region.textContent) texts.push(region.textContent)
      before = region.textContent
    }).observe(region, { childList: true, characterData: true, subtree: true })
    return texts
  })
  return () => heard.jsonValue()
}

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

  test('each step by hand is told once, when it is done', async ({ page }) => {
    const stage = await openInStoppedTime(page, '#at=t2.hraw')
    const heard = await listen(stage)
    await stage.press('ArrowRight')
    await page.clock.runFor(200)
    expect(await heard()).toEqual([])
    await page.clock.runFor(1000)
    const tanh = /^tanh .*h raw t .*h t\.$/
    expect(await heard()).toEqual([expect.stringMatching(tanh)])

    await stage.button('Next step').click()
    await page.clock.runFor(1000)
    await stage.button('Previous step').click()
    await page.clock.runFor(1000)
    const all = await heard()
    expect(all).toHaveLength(3)
    expect(all[1]).toMatch(/W h y/)
    expect(all[2]).toBe(all[0])
  })

  test('while it plays it is silent, and at the pause it says where one is', async ({ page }) => {
    const stage = await openInStoppedTime(page, '#at=t2.xh&speed=2')
    await stage.button('Next step').click()
    await page.clock.runFor(1000)
    await expect(stage.status).not.toBeEmpty()
    const heard = await listen(stage)

    await stage.button('Play').click()
    await page.clock.runFor(5000)
    expect(Number(await stage.slider.inputValue())).toBeGreaterThan(16)
    expect(await heard()).toEqual([])

    await stage.button('Pause').click()
    await page.clock.runFor(1000)
    await expect.poll(heard).toHaveLength(1)
    await expect(stage.status).toHaveText((await heard())[0]!)
  })
})
