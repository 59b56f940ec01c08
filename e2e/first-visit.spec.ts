import { expect, open, quick, test } from './stage.ts'

test(
  'the first visit opens on the lecture’s hello, at its first step, ready for →',
  quick,
  async ({ page }) => {
    const stage = await open(page)
    await expect(stage.text).toHaveValue('hello')
    await expect(page.getByRole('radio', { name: 'RNN' })).toBeChecked()
    await expect(stage.slider).toHaveAttribute('aria-valuetext', /^Step 1 of 72 · forward · t = 1/)
    await stage.press('ArrowRight')
    await expect(stage.slider).toHaveAttribute('aria-valuetext', /^Step 2 of 72/)
  },
)

for (const [locale, does, keys, swipe] of [
  ['en', 'This RNN reads one character after the other', '→ goes on, ? shows all keys.', 'Swipe'],
  ['ko', '이 RNN은 글자를 하나씩 읽으며', '→ 키로 한 단계씩', '왼쪽으로 밀면'],
] as const) {
  test(`${locale}: the very first step says where one is and how to go on; no other does, nor aloud`, async ({
    page,
  }) => {
    const stage = await open(page, `#locale=${locale}`)
    await expect(page.getByText(does)).toBeVisible()
    await expect(page.getByText(keys)).toBeVisible()
    await expect(page.getByText(swipe)).toBeHidden()
    await expect(stage.status).toBeEmpty()
    await stage.press('ArrowRight')
    await expect(stage.status).not.toBeEmpty()
    await expect(page.getByText(does)).toHaveCount(0)
    await stage.press('ArrowLeft')
    await expect(page.getByText(does)).toBeVisible()
    await expect(stage.status).not.toContainText(does)

    // Targets of one's own may ask for something else than the next character; a second pass is no first visit.
    await open(page, `#text=hello&targets=∅∅∅o∅&locale=${locale}`)
    await expect(page.getByText(keys)).toBeVisible()
    await expect(page.getByText(does)).toHaveCount(0)
    await open(page, `#iteration=1&locale=${locale}`)
    await expect(page.getByText(keys)).toHaveCount(0)
  })

  test.describe(`${locale}: with a finger`, () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
    test('one swipes', async ({ page }) => {
      await open(page, `#locale=${locale}`)
      await expect(page.getByText(swipe)).toBeVisible()
      await expect(page.getByText(keys)).toBeHidden()
    })
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the first picture is in the page as it is served', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('img', { name: 'RNN, t = 1' })).toBeVisible()
    // Emulated browsers without scripts do not show it, real ones do.
    const served = await (await page.request.get('/')).text()
    expect(served).toMatch(/<noscript>[\s\S]*open a link to another step, allow JavaScript/)
    expect(served).toMatch(/<noscript>[\s\S]*다른 단계의 링크를 열려면 자바스크립트를 켜/)
    // All that it starts with is asked for by the page itself.
    expect(served).toMatch(/rel="stylesheet"/)
    expect(served).toMatch(/rel="modulepreload"/)
    expect(served.match(/<script/g)).toHaveLength(1)
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
