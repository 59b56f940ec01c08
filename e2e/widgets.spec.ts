import type { Locator, Page } from '@playwright/test'
import { messagesFor } from '../src/i18n/messages.ts'
import { questionWords } from '../src/i18n/panels/questions/index.ts'
import { expect, test } from './stage.ts'

// The page allows no inline style and no inline script; what that blocks is an error in the console.
test.use({
  contextOptions: { reducedMotion: 'reduce' },
  viewport: { width: 1100, height: 1420 },
})

const locales = { light: 'en', shadow: 'ko' } as const
type Name = keyof typeof locales

/** One of the two widgets, by what a person finds in it. */
function widget(page: Page, name: Name) {
  const root = page.locator(`#${name} .widget`)
  const messages = messagesFor(locales[name])
  return {
    root,
    messages,
    step: root.locator('[data-step]'),
    picture: root.locator('.stage .canvas > g'),
    button: (label: string) => root.getByRole('button', { name: label, exact: true }).first(),
    dialog: (title: string) => root.getByRole('dialog', { name: title }),
    /** Puts the focus into the widget, on nothing that wants keys. */
    enter: () => root.locator('.inspector h2').click(),
  }
}

async function open(page: Page) {
  await page.goto('/widgets/')
  const two = [widget(page, 'light'), widget(page, 'shadow')] as const
  await expect(two[0].step).toHaveAttribute('data-step', 't2.c')
  await expect(two[1].step).toHaveAttribute('data-step', 't2.h')
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  return two
}

const colours = (of: Locator) =>
  of.evaluate((one) => {
    const { color, backgroundColor } = getComputedStyle(one)
    return [color, backgroundColor]
  })

/** Whether all of something lies within something else. */
async function isInside(inner: Locator, outer: Locator) {
  const [a, b] = [(await inner.boundingBox())!, (await outer.boundingBox())!]
  return (
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
  )
}

test('each has its own language and theme, and the page keeps its own', async ({ page }) => {
  const [first, second] = await open(page)
  await expect(first.root).toHaveAttribute('lang', 'en')
  await expect(second.root).toHaveAttribute('lang', 'ko')
  const [light, dark] = [
    ['rgb(22, 24, 29)', 'rgb(255, 255, 255)'],
    ['rgb(236, 238, 241)', 'rgb(27, 30, 35)'],
  ]
  expect(await colours(first.root)).toEqual(light)
  expect(await colours(second.root)).toEqual(dark)

  await first.enter()
  await page.keyboard.press('d')
  await expect.poll(() => colours(first.root)).toEqual(dark)
  await second.enter()
  await page.keyboard.press('d')
  await expect.poll(() => colours(second.root)).toEqual(light)
  expect(await colours(first.root)).toEqual(dark)

  await expect(page).toHaveTitle('Two widgets')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', 'fr')
  expect(await html.getAttribute('data-theme')).toBe(null)
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(200, 220, 240)')
  expect(new URL(page.url()).hash).toBe('')
})

test('keys step and zoom the one with the focus; outside of both they do nothing', async ({
  page,
}) => {
  const [first, second] = await open(page)
  const zoom = ({ picture }: typeof first) => picture.getAttribute('transform')
  const before = [await zoom(first), await zoom(second)]

  await second.enter()
  await page.keyboard.press('ArrowRight')
  await expect(second.step).not.toHaveAttribute('data-step', 't2.h')
  await page.keyboard.press('+')
  await expect.poll(() => zoom(second)).not.toBe(before[1])
  expect(await zoom(first)).toBe(before[0])
  await expect(first.step).toHaveAttribute('data-step', 't2.c')
  const there = (await second.step.getAttribute('data-step'))!
  const zoomed = await zoom(second)

  // After a press of a button the keys stay in the widget.
  await first.button(first.messages.camera.zoomOut).click()
  await expect.poll(() => zoom(first)).not.toBe(before[0])
  await first.root.getByRole('radio', { name: '2×' }).first().check()
  await page.keyboard.press('ArrowLeft')
  await expect(first.step).not.toHaveAttribute('data-step', 't2.c')
  expect(await zoom(second)).toBe(zoomed)
  await expect(second.step).toHaveAttribute('data-step', there)

  const here = (await first.step.getAttribute('data-step'))!
  await page.getByText('Between the two.').click()
  for (const key of ['ArrowRight', '?', 'g', 'd']) await page.keyboard.press(key)
  await expect(first.step).toHaveAttribute('data-step', here)
  await expect(second.step).toHaveAttribute('data-step', there)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a sheet is open in each: the other one can be used, and each closes its own', async ({
  page,
}) => {
  const [first, second] = await open(page)
  await first.enter()
  await page.keyboard.press('?')
  const help = first.dialog(first.messages.help.title)
  await expect(help).toBeVisible()

  // Beside it, the other one is stepped and opens sheets of its own.
  await second.button(second.messages.transport.next).click()
  await expect(second.step).not.toHaveAttribute('data-step', 't2.h')
  await page.keyboard.press('g')
  const goTo = second.dialog(second.messages.goTo.title)
  await expect(goTo).toBeVisible()
  await page.keyboard.type('t3.h')
  await page.keyboard.press('Enter')
  await expect(second.step).toHaveAttribute('data-step', 't3.h')
  await expect(goTo).toHaveCount(0)
  const sheets = [
    [second.messages.questions.open, questionWords.ko.title],
    [second.messages.table.button, second.messages.table.title],
  ] as const
  for (const [button, title] of sheets) {
    if (!(await second.button(button).isVisible()))
      await second.button(second.messages.input.button).click()
    await second.button(button).click()
    const sheet = second.dialog(title)
    await expect(sheet).toBeVisible()
    await expect(help).toBeVisible()
    expect(await isInside(sheet, second.root)).toBe(true)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  }
  await page.keyboard.press('Escape')
  await expect(help).toBeVisible()
  expect(await isInside(help, first.root)).toBe(true)

  // What lies under a sheet cannot be used.
  await expect(first.root.locator('.transport')).toHaveAttribute('inert', '')
  await help.getByRole('button', { name: first.messages.help.close }).click()
  await expect(help).toHaveCount(0)
  await expect(first.step).toHaveAttribute('data-step', 't2.c')
})

test('what a part brings when it loads is styled in both: panels and sheets', async ({ page }) => {
  const two = await open(page)
  for (const { root, enter, messages, dialog } of two) {
    const panel = root.getByRole('region', { name: messages.panels.code, exact: true })
    const title = panel.getByRole('button', { name: messages.panels.code, exact: true })
    if ((await title.getAttribute('aria-expanded')) === 'false') await title.click()
    await expect(panel.getByRole('tablist')).toHaveCSS('display', 'flex')
    await enter()
    await page.keyboard.press('?')
    const help = dialog(messages.help.title)
    await expect(help.getByRole('term').first()).toHaveCSS('display', 'flex')
    await help.getByRole('button', { name: messages.help.close }).click()
    await expect(help).toHaveCount(0)
  }
})

test('a narrow one has its parts below each other, however wide the window is', async ({
  page,
}) => {
  const [first, second] = await open(page)
  await page.locator('#shadow').evaluate((host) => host.classList.add('slim'))
  await expect(second.root.locator('.main')).toHaveCSS('flex-direction', 'column')
  await expect(first.root.locator('.main')).toHaveCSS('flex-direction', 'row')
  const menu = second.root.getByRole('button', { name: second.messages.input.open })
  await expect(menu).toBeVisible()
  const { scrollWidth, clientWidth } = await page
    .locator('#shadow')
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))
  expect(scrollWidth).toBe(clientWidth)
})

test('f fills the screen with one of them', async ({ page }) => {
  const [, second] = await open(page)
  await second.enter()
  await page.keyboard.press('f')
  await expect.poll(() => second.root.evaluate((one) => one.matches(':fullscreen'))).toBe(true)
  await page.keyboard.press('f')
  await expect.poll(() => second.root.evaluate((one) => one.matches(':fullscreen'))).toBe(false)
})

test('a question scrolls a narrow one inside its host; the page around it stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 700 })
  const [, second] = await open(page)
  const host = page.locator('#shadow')
  await host.evaluate((one) => one.classList.add('slim'))
  await second.button(second.messages.input.open).click()
  await second.button(second.messages.questions.open).click()
  const place = () => page.evaluate(() => scrollY)
  const ask = second
    .dialog(questionWords.ko.title)
    .getByRole('link', { name: questionWords.ko.all.slope.ask })
  await ask.scrollIntoViewIfNeeded()
  const before = await place()
  await ask.click()

  const code = second.root.getByRole('region', { name: second.messages.panels.code, exact: true })
  const title = code.getByRole('heading', { level: 3 })
  const inSight = async () => {
    const end = second.root.locator('.transport')
    const [fold, box, over] = [
      await title.boundingBox(),
      await host.boundingBox(),
      await end.boundingBox(),
    ]
    return fold !== null && fold.y >= box!.y && fold.y + fold.height < over!.y
  }
  await expect.poll(inSight).toBe(true)
  expect(await host.evaluate((one) => one.scrollTop)).toBeGreaterThan(0)
  expect(await place()).toBe(before)
})
