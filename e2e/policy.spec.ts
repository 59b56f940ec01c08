import type { Page } from '@playwright/test'
import { panelNames } from '../src/settings/index.ts'
import { expect, open, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Serves every file under a policy that allows files of the site alone: nothing inline, no eval. */
async function underPolicy(page: Page) {
  await page.route('**/*', async (route) => {
    const response = await route.fetch()
    const policy = "style-src 'self'; script-src 'self'"
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    })
  })
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`blocked: ${event.violatedDirective} ${event.sample}`),
    ),
  )
}

test('a strict policy blocks nothing: every panel and sheet, a step, a theme', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await underPolicy(page)
  const stage = await open(page, `#preset=hello-lstm&at=t2.c&panels=${panelNames}&theme=dark`)
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(27, 30, 35)')
  await stage.press('ArrowRight')
  await expect(stage.drawn).not.toHaveAttribute('data-drawn', 't2.c')
  for (const key of ['?', 'g']) {
    await stage.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await stage.press('Escape')
  }
  for (const name of ['All values', 'Questions']) {
    await stage.button(name).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await stage.press('Escape')
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' })

  test('the served picture has its style and the system’s theme under the policy', async ({
    page,
  }) => {
    await underPolicy(page)
    await page.goto('/')
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(27, 30, 35)')
    await expect(page.locator('.picture .math').first()).toHaveCSS('fill', 'rgb(236, 238, 241)')
    expect(await page.locator('[style], style').count()).toBe(0)
  })
})
