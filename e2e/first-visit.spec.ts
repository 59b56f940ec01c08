import { expect, open, test } from './stage.ts'

test('the first visit opens on the lecture’s hello, at its first step, ready for →', async ({
  page,
}) => {
  const stage = await open(page)
  await expect(stage.text).toHaveValue('hello')
  await expect(page.getByRole('radio', { name: 'RNN' })).toBeChecked()
  await expect(stage.slider).toHaveAttribute('aria-valuetext', /^Step 1 of 72 · forward · t = 1/)
  await stage.press('ArrowRight')
  await expect(stage.slider).toHaveAttribute('aria-valuetext', /^Step 2 of 72/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the first picture is in the page as it is served', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('img', { name: 'RNN, t = 1' })).toBeVisible()
    // Emulated browsers without scripts do not show it, real ones do.
    const served = await page.request.get('/')
    expect(await served.text()).toMatch(/<noscript>[\s\S]*allow JavaScript/)
    // It waits for no other file.
    expect(await served.text()).not.toMatch(/rel="stylesheet"/)
    expect(await served.text()).toMatch(/<style>/)
  })
})

test.describe('a Korean browser', () => {
  test.use({ locale: 'ko-KR' })

  test('gets the page in Korean, and can change to English live', async ({ page }) => {
    await open(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    await page.getByRole('radio', { name: 'English' }).check({ force: true })
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible()
  })
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`the served picture has the place of the drawn one: nothing moves as it loads, ${width} px`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height })
    const { drawn } = await open(page)
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height },
    })
    const served = await context.newPage()
    await served.goto(baseURL!)
    const [there, here] = await Promise.all([
      served.locator('.stage').boundingBox(),
      drawn.boundingBox(),
    ])
    await context.close()
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(there![side] - here![side]), side).toBeLessThan(2)
  })
