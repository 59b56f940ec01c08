import { messagesFor } from '../src/i18n/messages.ts'
import { flaws } from './axe.ts'
import { spoken } from './spoken.ts'
import { expect, open, quick, test } from './stage.ts'

// What the browser and React write of a file that does not come.
test.use({
  contextOptions: { reducedMotion: 'reduce' },
  viewport: { width: 1440, height: 900 },
  expectedErrors:
    /net::ERR_FAILED|a part of the page could not be loaded|the words of “ko” could not be loaded/,
})

/** Script and style of a panel: of the code panel, where no other one is unfolded. */
const codePanel = /\/assets\/Panel-[^/]*\.(js|css)$/

test('a panel whose file does not come says so, and all else goes on', async ({ page }) => {
  let away = true
  await page.route(codePanel, (route) => (away ? route.abort() : route.continue()))
  const stage = await open(page, '#at=t2.h&panels=node,code')
  const { notices, panels } = messagesFor('en')
  const panel = page.getByRole('region', { name: panels.code, exact: true })
  await expect(panel.getByRole('alert')).toHaveText(notices.notLoaded)
  await expect(panel.getByRole('button', { name: notices.reload })).toBeVisible()
  await stage.press('ArrowRight')
  await expect(stage.step).toHaveAttribute('data-step', 't2.hy')
  await expect(stage.drawn).toHaveAttribute('data-drawn', 't2.hy')
  expect(await flaws(page)).toEqual([])

  const again = panel.getByRole('button', { name: notices.again })
  await again.click()
  await expect(panel.getByRole('alert')).toBeVisible()
  away = false
  await again.focus()
  await stage.press('Enter')
  await expect(panel.getByRole('tablist')).toBeVisible()
  // Its style has come as well.
  await expect(panel.getByRole('tablist')).toHaveCSS('display', 'flex')
  await expect(panel.getByRole('alert')).toHaveCount(0)
  await expect(panel.getByRole('button', { name: panels.code })).toBeFocused()
  await expect(stage.step).toHaveAttribute('data-step', 't2.hy')
})

test('a sheet whose file does not come says so, and can be closed', quick, async ({ page }) => {
  let away = true
  await page.route(/\/assets\/Help-[^/]*\.js$/, (route) =>
    away ? route.abort() : route.continue(),
  )
  const stage = await open(page, '#at=t2.h')
  const { notices, help } = messagesFor('en')
  const sheet = page.getByRole('dialog', { name: help.title })
  await stage.press('?')
  await expect(sheet.getByRole('alert')).toHaveText(notices.notLoaded)
  await stage.press('Escape')
  await expect(sheet).toHaveCount(0)

  // Loaded after all, it gives the focus back to where it was before it failed.
  const play = page.locator('.transport .primary')
  await play.focus()
  await stage.press('?')
  away = false
  await sheet.getByRole('button', { name: notices.again }).focus()
  await stage.press('Enter')
  await expect(sheet.getByRole('term').first()).toBeVisible()
  await stage.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(play).toBeFocused()
  await stage.press('ArrowRight')
  await expect(stage.step).toHaveAttribute('data-step', 't2.hy')
})

test('where the editor does not come, the numbers stay; a heat map that does not can be closed', async ({
  page,
}) => {
  await page.route(/\/assets\/(EditableGrid|NodeMatrix)-[^/]*\.js$/, (route) => route.abort())
  await open(page, '#preset=hello-slide&panels=node&select=W_hh')
  const { notices, inspector } = messagesFor('en')
  const node = page.locator('.node-fold')
  await expect(node.getByRole('alert')).toHaveText(notices.notLoaded)
  await expect(
    node.getByRole('table', { name: `Value ${spoken('W_hh')}` }).getByRole('cell'),
  ).toHaveCount(9)
  await node.getByRole('button', { name: inspector.heatMap }).click()
  const sheet = page.getByRole('dialog', { name: inspector.heatMap })
  await expect(sheet.getByRole('alert')).toHaveText(notices.notLoaded)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('a language whose file does not come says so in the one that stays, and comes when asked again', async ({
  page,
}) => {
  let away = true
  await page.route(/\/assets\/ko-[^/]*\.js$/, (route) => (away ? route.abort() : route.continue()))
  await open(page, '#at=t2.h')
  const { notices, problem } = messagesFor('en')
  const said = problem({ at: 'locale', expected: { kind: 'language that loads' }, got: 'ko' })
  await page.getByRole('radio', { name: '한국어' }).click()
  const notice = page.getByRole('region', { name: notices.label })
  await expect(notice.getByText(said)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await notice.getByRole('button', { name: notices.dismiss }).click()

  away = false
  await page.getByRole('radio', { name: '한국어' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('region', { name: messagesFor('ko').panels.equation })).toBeVisible()
})

test.describe('where the page itself fails', () => {
  test.use({ expectedErrors: /broken on purpose/ })

  test('it says so instead of being blank, and can be reloaded', async ({ page }) => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('mended')) return
      sessionStorage.setItem('mended', 'yes')
      window.ResizeObserver = class {
        constructor() {
          throw new Error('broken on purpose')
        }
      } as unknown as typeof ResizeObserver
    })
    await page.goto('/#at=t2.h')
    const { notices } = messagesFor('en')
    await expect(page.getByRole('heading', { name: notices.stopped })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveText(notices.failed('broken on purpose'))
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: notices.reload }).click()
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 't2.h')
  })
})
