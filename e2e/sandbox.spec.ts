import { expect, test } from './stage.ts'

test('in a frame that may not save files, a download is answered in words', async ({
  page,
  baseURL,
}) => {
  // The server gives its files to a frame without an origin, so that its scripts run.
  await page.route(`${baseURL}/**`, async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' }
    await route.fulfill({ response, headers })
  })
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" src="${baseURL}/#at=t2.h" width="1240" height="680"></iframe>`,
    }),
  )
  await page.goto('/host.html')
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'All values' }).click()
  const saved = frame.getByText('this frame does not allow saving')
  await expect(frame.getByRole('button', { name: 'Download CSV' })).toBeVisible()
  await expect(saved).toHaveCount(0)
  await frame.getByRole('button', { name: 'Download CSV' }).click()
  await expect(saved).toBeVisible()
})
