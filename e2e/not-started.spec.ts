import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './stage.ts'

// What the browser writes of a script that it does not fetch.
test.use({ expectedErrors: /CORS policy|net::ERR_FAILED|blocked/ })

/** Where the run's configuration has the site built. */
const site = join(tmpdir(), `unrolled-e2e-${process.env.E2E_PORT}`)

test('a page opened as a file has its style, and says why it does not move', async ({ page }) => {
  await page.goto(pathToFileURL(join(site, 'index.html')).href)
  await expect(page.getByRole('img', { name: 'RNN, t = 1' })).toBeVisible()
  await expect(page.locator('.topbar')).toHaveCSS('display', 'flex')
  await expect(page.getByText('open the page from a web server')).toBeVisible()
  await expect(page.getByText('웹 서버의 주소를 새 창에서 열어')).toBeVisible()
})

test('so does one in a frame that is kept apart from its site', async ({ page, baseURL }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" src="${baseURL}" width="900" height="600"></iframe>`,
    }),
  )
  await page.goto('/host.html')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('img', { name: 'RNN, t = 1' })).toBeVisible()
  await expect(frame.getByText('open the page from a web server')).toBeVisible()
})

test('one whose scripts are gone says so at once', async ({ page }) => {
  await page.route(/assets\/main-.*\.js$/, (route) => route.abort())
  await page.goto('/')
  await expect(page.getByText('Otherwise reload it')).toBeVisible({ timeout: 6_000 })
})

test('nothing of it is left where the page has started', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('[data-step]')).toBeAttached()
  await expect(page.getByText('open the page from a web server')).toHaveCount(0)
})
