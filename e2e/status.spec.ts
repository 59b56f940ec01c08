import { expect, open, quick, test } from './stage.ts'

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

test('it tells what the page shows, in words for the ear', quick, async ({ page }) => {
  const stage = await open(page, '#at=t3.dy')
  await stage.press('ArrowRight')
  await stage.press('ArrowRight')
  await expect(stage.step).toHaveAttribute('data-step', 't3.dh')
  await expect(stage.status).toHaveText(
    /W h y transpose times d y t is added to star, which came first/,
  )
  await expect(page.getByText(/Why⊤ dyt is added to ★, which came first/)).toBeVisible()
})
