import { expect, open, quick, type Stage, test } from './stage.ts'

/** Time stands still until a test lets it pass. */
async function openInStoppedTime(page: Stage['page'], link: string) {
  await page.clock.install({ time: 0 })
  const stage = await open(page, link)
  await page.clock.pauseAt(60_000)
  return stage
}

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

test('the status is there, empty, before it first says something', async ({ page }) => {
  const stage = await open(page)
  await expect(stage.status).toHaveCount(1)
  await expect(stage.status).toBeEmpty()
  // It is never replaced by another: what is new would not be heard.
  const region = (await stage.status.elementHandle())!
  for (const key of ['ArrowRight', 'End', 'Home', 'ArrowDown']) {
    await stage.press(key)
    await expect(stage.status).not.toBeEmpty()
    expect(await region.evaluate((one) => one.isConnected)).toBe(true)
  }
})

test('each step by hand is told once, when it is done', async ({ page }) => {
  const stage = await openInStoppedTime(page, '#at=t2.hraw')
  const heard = await listen(stage)
  await stage.press('ArrowRight')
  await page.clock.runFor(200)
  expect(await heard()).toEqual([])
  await page.clock.runFor(1000)
  const tanh = /^tanh .*h raw,t .*h t\.$/
  expect(await heard()).toEqual([expect.stringMatching(tanh)])

  await stage.button('Next step').click()
  await page.clock.runFor(1000)
  await stage.button('Previous step').click()
  await page.clock.runFor(1000)
  const all = await heard()
  expect(all).toHaveLength(3)
  expect(all[1]).toMatch(/W hy/)
  expect(all[2]).toBe(all[0])
})

test('it tells what the page shows, in words for the ear', quick, async ({ page }) => {
  const stage = await open(page, '#at=t3.dy')
  await stage.press('ArrowRight')
  await stage.press('ArrowRight')
  await expect(stage.step).toHaveAttribute('data-step', 't3.dh')
  await expect(stage.status).toHaveText(/W hy transpose dy t is added to star, which came first/)
  await expect(page.getByText(/Why⊤ dyt is added to ★, which came first/)).toBeVisible()
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
