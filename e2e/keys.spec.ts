import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const at = ({ step }: Stage, name: string) => expect(step).toHaveAttribute('data-step', name)

/** In the middle of everything: before it t2.hraw, after it t2.hy. */
const middle = '#at=t2.h'

test('each key goes where the sheet of keys says', quick, async ({ page }) => {
  const stage = await open(page, middle)
  for (const [keys, to] of [
    [['ArrowRight', 'Space', 'PageDown', 'n'], 't2.hy'], // the next step
    [['ArrowLeft', 'Shift+Space', 'PageUp', 'p'], 't2.hraw'], // the previous one
    [['ArrowDown'], 't2.L'], // the end of the time step
    [['ArrowUp'], 't1.L'], // the time step before
    [['Home'], 't1.xh'],
    [['End'], 'update.b_y'],
  ] as const)
    for (const key of keys) {
      await stage.press(key)
      await at(stage, to)
      await stage.slider.fill('12')
      await stage.slider.blur()
      await at(stage, 't2.h')
    }
})

interface Key {
  readonly key: string
  readonly code: string
  readonly isComposing?: boolean
  readonly keyCode?: number
  readonly ctrlKey?: boolean
  readonly altKey?: boolean
  readonly metaKey?: boolean
}

/** A key as an input method sends it: what it writes is not what is printed on it. */
const send = ({ page }: Stage, key: Key) =>
  page.evaluate((init) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
    document.body.dispatchEvent(event)
  }, key)

test('while one types, keys are letters', quick, async ({ page }) => {
  const stage = await open(page, middle)
  await stage.text.focus()
  await stage.press('End')
  await page.keyboard.type(' npgdfr?0')
  await expect(stage.text).toHaveValue('hello npgdfr?0')
  for (const key of ['ArrowLeft', 'ArrowUp', 'Home', 'PageDown', 'ArrowRight', 'End'])
    await stage.press(key)
  await at(stage, 't2.h')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')

  await stage.text.blur()
  await stage.press('ArrowRight')
  await at(stage, 't2.hy')
})

test('Enter ends the typing of a text: the next key steps; with a text that cannot be used it does not', async ({
  page,
}) => {
  const stage = await open(page, middle)
  await stage.text.fill('h')
  await stage.text.press('Enter')
  await expect(stage.text).toBeFocused()
  await stage.text.fill('hallo')
  await stage.text.press('Enter')
  await expect(stage.button('Play')).toBeFocused()
  await at(stage, 't2.h')
  await stage.press('PageDown')
  await at(stage, 't2.hy')
})

test('while Hangul is composed, keys belong to the input method', async ({ page }) => {
  const stage = await open(page, middle)
  for (const code of ['ArrowRight', 'Space', 'KeyN', 'KeyG'])
    for (const composing of [{ isComposing: true }, { keyCode: 229 }])
      await send(stage, { key: 'Process', code, ...composing })
  await at(stage, 't2.h')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await send(stage, { key: 'ArrowRight', code: 'ArrowRight' })
  await at(stage, 't2.hy')
})

test('letters go by their place on the keyboard when it writes Hangul', quick, async ({ page }) => {
  const stage = await open(page, middle)
  await send(stage, { key: 'ㅜ', code: 'KeyN' })
  await at(stage, 't2.hy')
  await send(stage, { key: 'ㅔ', code: 'KeyP' })
  await at(stage, 't2.h')
  await send(stage, { key: 'ㅇ', code: 'KeyD' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await send(stage, { key: 'ㅎ', code: 'KeyG' })
  await expect(page.getByRole('dialog', { name: 'Go to step' })).toBeVisible()
})

test('with Ctrl or Alt a key is the browser’s', async ({ page }) => {
  const stage = await open(page, middle)
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
    for (const [key, code] of [
      ['ArrowRight', 'ArrowRight'],
      ['n', 'KeyN'],
      ['g', 'KeyG'],
    ] as const)
      await send(stage, { key, code, ...held })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await send(stage, { key: 'n', code: 'KeyN' })
  await at(stage, 't2.hy')
})

test('a button with the focus keeps Space and Enter, and leaves the arrows', async ({ page }) => {
  const stage = await open(page, middle)
  await stage.button('Next time step').focus()
  await stage.press('Space')
  await at(stage, 't2.L')
  await stage.press('Enter')
  await at(stage, 't3.L')
  await stage.press('ArrowRight')
  await at(stage, 't4.xh')
})

test('choices and the slider keep their arrows', async ({ page }) => {
  const stage = await open(page, middle)
  await page.getByRole('radio', { name: 'English' }).focus()
  await stage.press('ArrowLeft')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await at(stage, 't2.h')
})

test('what only scrolls keeps the keys that scroll it; on a button the clicker goes on stepping', async ({
  page,
}) => {
  const stage = await open(
    page,
    '#cell=rnn&text=hello&hidden-size=100&at=t2.h&select=W_hh&panels=node',
  )
  const matrix = page.locator('.large-grid > section').first()
  const top = () => matrix.evaluate((one) => one.scrollTop)
  const bottom = await matrix.evaluate((one) => one.scrollHeight - one.clientHeight)
  await matrix.focus()
  for (const key of ['PageDown', 'Space', 'ArrowDown']) {
    const before = await top()
    await stage.press(key)
    await expect.poll(top).toBeGreaterThan(before)
  }
  await stage.press('End')
  await expect.poll(top).toBe(bottom)
  for (const key of ['PageUp', 'Shift+Space', 'ArrowUp']) {
    const before = await top()
    await stage.press(key)
    await expect.poll(top).toBeLessThan(before)
  }
  await stage.press('Home')
  await expect.poll(top).toBe(0)
  await at(stage, 't2.h')

  // Letters ask for what they ask for anywhere.
  await stage.press('n')
  await at(stage, 't2.hy')
  await stage.button('Close details').focus()
  await stage.press('PageUp')
  await at(stage, 't2.h')
  await stage.button('Close details').blur()
  await stage.press('PageDown')
  await at(stage, 't2.hy')
})

test('d changes between light and dark', quick, async ({ page }) => {
  const stage = await open(page)
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'light')
  await stage.press('d')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await stage.press('d')
  await expect(html).toHaveAttribute('data-theme', 'light')
})

test('f fills the screen and leaves it again; where that is forbidden, nothing breaks', async ({
  page,
}) => {
  const stage = await open(page, middle)
  const full = () => page.evaluate(() => document.fullscreenElement !== null)
  await stage.press('f')
  await expect.poll(full).toBe(true)
  await stage.press('f')
  await expect.poll(full).toBe(false)

  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'))
  })
  await stage.press('f')
  await stage.press('ArrowRight')
  await at(stage, 't2.hy')
})

test('? opens a sheet with all keys, Escape closes it', async ({ page }) => {
  const stage = await open(page, middle)
  await stage.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help).toBeVisible()
  const keys = help.getByRole('term')
  const told = await help.getByRole('definition').allInnerTexts()
  const printed = (await keys.allInnerTexts()).map((one) => one.split(/\s+/))
  const lines = new Map(told.map((line, k) => [line, printed[k]]))
  expect(lines.get('next step')).toEqual(['→', 'Space', 'Page', 'Down', 'N'])
  expect(lines.get('previous step')).toEqual(['←', 'Shift', 'Space', 'Page', 'Up', 'P'])
  expect(lines.get('next time step')).toEqual(['↓'])
  expect(lines.get('previous time step')).toEqual(['↑'])
  expect(lines.get('first step')).toContain('Home')
  expect(lines.get('last step')).toContain('End')
  expect(lines.get('go to a step by number or name')).toEqual(['G'])
  expect(lines.get('full screen')).toEqual(['F'])
  expect(lines.get('light or dark')).toEqual(['D'])
  expect(lines.get('this help')).toEqual(['?'])
  expect(lines.get('close what is open')).toEqual(['Esc'])

  await stage.press('ArrowRight')
  await stage.press('Escape')
  await expect(help).toHaveCount(0)
  await at(stage, 't2.h')
  await page.getByRole('button', { name: 'Keyboard help' }).first().click()
  await expect(help).toBeVisible()
  await help.getByRole('button', { name: 'Close' }).click()
  await expect(help).toHaveCount(0)
})

test(
  'g goes to a step by its name or its number; an unknown one is said, and nothing lost',
  quick,
  async ({ page }) => {
    const stage = await open(page, middle)
    const dialog = page.getByRole('dialog', { name: 'Go to step' })
    const error = dialog.getByRole('alert')

    await stage.press('g')
    await page.keyboard.type('t3.dh')
    await stage.press('Enter')
    await expect(dialog).toHaveCount(0)
    await at(stage, 't3.dh')

    await stage.press('g')
    await page.keyboard.type(' 8 ')
    await dialog.getByRole('button', { name: 'Go' }).click()
    await at(stage, 't1.L')

    await stage.press('g')
    for (const unknown of ['t9.h', '73', '0', '-1', 'constructor']) {
      await dialog.getByRole('combobox').fill(unknown)
      await stage.press('Enter')
      await expect(error).toHaveText(`There is no step “${unknown}”.`)
      await at(stage, 't1.L')
    }
    await dialog.getByRole('combobox').fill('dW_hh')
    await expect(error).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toHaveCount(0)
    await at(stage, 't1.L')
  },
)
