import type { Page } from '@playwright/test'
import { expectAllOf } from './expectedNumbers.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** What is seen of a step: its name, the picture to the last digit, where the counter is, and the sentence. */
const seen = async ({ page, step, drawn }: Stage) => ({
  step: await step.getAttribute('data-step'),
  picture: await drawn.locator('svg.canvas').innerHTML(),
  counter: await page
    .getByRole('slider', { name: 'Step', exact: true })
    .getAttribute('aria-valuetext'),
  // What is said out loud is said after a step by hand, and not when a link is opened.
  details: await page.getByRole('complementary').evaluate((aside) => {
    const copy = aside.cloneNode(true) as HTMLElement
    for (const said of copy.querySelectorAll('[role=status]')) said.remove()
    return copy.textContent
  }),
  map: await page.getByRole('navigation').ariaSnapshot(),
})

const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash)

test('a link opens exactly what it says', quick, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(
    page,
    '#cell=lstm&text=hello&hidden-size=3&seed=1&at=t3.c&locale=ko&theme=dark&speed=2&step-size=contribution',
  )
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('radio', { name: 'LSTM' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: '문자열' })).toHaveValue('hello')
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', / · 순전파 · t = 3 · c/)
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 't3.c')
  await expect(
    page.getByRole('group', { name: /^LSTM의 계산 그래프, 4개 시점 중 시점 3$/ }),
  ).toHaveCount(1)
  await expect(page.getByRole('radio', { name: '2×' })).toBeChecked()
  await expect(page.getByRole('radio', { name: '항 하나' })).toBeChecked()
  await expect(page.getByRole('region', { name: '알림' }).getByRole('listitem')).toHaveCount(0)

  await page.getByRole('button', { name: '신경망' }).click()
  await expect(page.getByRole('textbox', { name: '은닉 크기' })).toHaveValue('3')
  await expect(page.getByRole('textbox', { name: '시드' })).toHaveValue('1')
  await expect(page.getByRole('combobox', { name: '예제' })).toHaveValue('custom')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '테마' }).click()
  await expect(page.getByRole('radio', { name: '어둡게' })).toBeChecked()
})

test('a step can be named by its number; the name wins', quick, async ({ page }) => {
  const stage = await open(page, '#preset=hello-lstm&step=83')
  await expect(stage.slider).toHaveAttribute('aria-valuetext', /^Step 83 of 144 · backward · /)
  await expect(stage.slider).toHaveValue('83')
  await page.goto('about:blank')
  await open(page, '#preset=hello-lstm&step=83&at=t2.h')
  await expect(stage.step).toHaveAttribute('data-step', 't2.h')
})

test('a step in the middle of its move is where its link stands: what leaves with it is still to come', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-lstm&at=t3.df&select=t2.c&panels=ledger')
  const ledger = page.getByRole('region', { name: 'Where it comes from' })
  await expect(stage.step).toHaveAttribute('data-step', 't3.df')
  await expect(ledger).toContainText('0 of 2 arrived')
  const move = await stage.slider.inputValue()
  await page.keyboard.press('ArrowRight')
  await expect(stage.step).toHaveAttribute('data-step', 't2.dc.1')
  await expect(ledger).toContainText('1 of 2 arrived')
  await expect(stage.slider).toHaveValue(move)
})

test('a browser whose history throws stops neither the first picture nor an edit', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    History.prototype.replaceState = refuse
    History.prototype.pushState = refuse
  })
  const stage = await open(page, '#preset=hello-lstm&at=nowhere')
  await expect(page.getByRole('region', { name: 'Notices' }).getByRole('listitem')).toHaveCount(1)
  await stage.text.fill('world')
  await expect(stage.text).toHaveAccessibleDescription('worl → orld')
  await stage.button('Undo').click()
  await expect(stage.text).toHaveValue('hello')
})

for (const [cell, at, on] of [
  ['hello-slide', 't4.y', 7], // through the loss into the backward pass
  ['hello-lstm', 't3.dc', 3],
  ['hello-gru', 'clip.W_hy', 4], // into the update
  ['hello-lstm&step-size=contribution', 't3.dxh', 2],
] as const)
  test(`the link follows the steps, and opened again shows the same picture: ${cell}, from ${at}`, async ({
    page,
    context,
  }) => {
    const stage = await open(page, `#preset=${cell}&at=${at}`)
    await expect(stage.step).toHaveAttribute('data-step', at)
    /** The entry that the browser is at. The number of them cannot tell: it stays at fifty. */
    const entry = () => page.evaluate(() => navigation.currentEntry!.key)
    const before = await entry()
    const from = Number(await stage.slider.inputValue())
    for (let n = 0; n < on; n++) await page.keyboard.press('ArrowRight')
    await expect(stage.slider).toHaveValue(String(from + on))
    const name = await stage.drawn.getAttribute('data-drawn')
    await expect(stage.step).toHaveAttribute('data-step', name!)
    await expect.poll(() => hashOf(page)).toMatch(new RegExp(`[#&]at=${name}(&|$)`))
    // Steps are no entries of the browser's history.
    expect(await entry()).toBe(before)

    const again = await open(await context.newPage(), new URL(page.url()).hash)
    await expect(again.step).toHaveAttribute('data-step', name!)
    // Panels come a moment after the picture.
    await expect.poll(() => seen(again)).toEqual(await seen(stage))
  })

test('every edit is in the link: opened elsewhere it is the same network', async ({
  page,
  context,
}) => {
  const stage = await open(page, '#at=t2.dh')
  await stage.text.fill('안녕 a&b#%+=“\\∅👨‍👩‍👧‍👦')
  await stage.button('Network').click()
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  for (const [name, text] of [
    ['Hidden size', '2'],
    ['Seed', '123'],
    ['Initial hidden state h₀', '0.25, -1e-3'],
    ['Learning rate', '0.02'],
    ['Clipping limit', ''],
  ] as const) {
    await field(name).fill(text)
    await field(name).press('Enter')
  }
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('relu')
  await field('Target at t = 3, space').fill('∅')
  await page.keyboard.press('Escape')
  await expect(stage.step).toHaveAttribute('data-step', 't2.dh')
  await expect.poll(() => hashOf(page)).toContain('at=t2.dh')

  const hash = new URL(page.url()).hash
  const again = await open(await context.newPage(), hash)
  await expect.poll(() => seen(again)).toEqual(await seen(stage))
  await expect(again.text).toHaveValue('안녕 a&b#%+=“\\∅👨‍👩‍👧‍👦')
  await again.button('Network').click()
  const values = ({ page: one }: Stage) =>
    one
      .getByRole('region', { name: 'Network and text' })
      .locator('input, select')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
  await stage.button('Network').click()
  expect(await values(again)).toEqual(await values(stage))
})

test(
  'Back undoes an edit, Forward does it again; the steps between do not count',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#preset=hello-slide&at=t2.dh')
    await stage.graph.getByRole('button', { name: /^h t,/ }).click()
    const { button } = stage
    await page.getByRole('radio', { name: 'GRU' }).check()
    await expectAllOf(stage, '#preset=hello-gru')
    await button('Next step').click()
    await button('Previous step').click()
    await stage.text.fill('yellow')
    await expectAllOf(stage, '#cell=gru&text=yellow')

    await page.goBack()
    await expectAllOf(stage, '#preset=hello-gru')
    await expect(stage.text).toHaveValue('hello')
    await expect(stage.step).toHaveAttribute('data-step', 't2.dh')
    await page.goBack()
    await expectAllOf(stage, '#preset=hello-slide')
    await expect(page.getByRole('radio', { name: 'RNN' })).toBeChecked()
    await page.goForward()
    await expectAllOf(stage, '#preset=hello-gru')

    // The buttons know about it: Undo goes on from here, Redo to where Back came from.
    await expect(button('Redo')).toHaveAccessibleDescription('Redo: Text')
    await button('Undo').click()
    await expectAllOf(stage, '#preset=hello-slide')
    await expect(button('Undo')).toBeDisabled()
    await button('Redo').click()
    await button('Redo').click()
    await expectAllOf(stage, '#cell=gru&text=yellow')
    await expect(button('Redo')).toBeDisabled()
  },
)

test('after Back, typing on in the same field is an edit of its own', async ({ page }) => {
  const stage = await open(page, '#preset=hello-slide&at=t2.dh')
  await stage.text.press('End')
  await stage.text.pressSequentially('ws')
  await expect(stage.text).toHaveAccessibleDescription('hellow → ellows')
  await page.goBack()
  await expect(stage.text).toHaveValue('hello')
  await stage.text.press('End')
  await stage.text.pressSequentially('!')
  await expect(stage.text).toHaveAccessibleDescription('hello → ello!')
  await page.goBack()
  await expect(stage.text).toHaveValue('hello')
})

test('a changed address is followed while the page is open', quick, async ({ page }) => {
  const stage = await open(page, '#preset=hello-slide')
  await page.evaluate(() => {
    location.hash = '#cell=gru&text=abcab&at=t4.dh&locale=ko&theme=projector'
  })
  await expect(stage.step).toHaveAttribute('data-step', 't4.dh')
  await expect(page.getByRole('radio', { name: 'GRU' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: '문자열' })).toHaveValue('abcab')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
  await page.goBack()
  await expect(stage.text).toHaveValue('hello')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(stage.slider).toHaveValue('1')
})

test('a link of rubbish is cleaned: the address says what is used, and Back goes where one came from', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-gru&at=t2.h')
  const rubbish = '#cell=lstm&hidden-size=1e9&step=99999&at=zz.q&loop=9-1&panels=foo&theme=auto'
  await page.evaluate((hash) => {
    location.hash = hash
  }, rubbish)
  const cleaned = '#cell=lstm&hidden-size=128&at=update.b_y&loop=1-9'
  await expect.poll(() => hashOf(page)).toBe(cleaned)
  await expect(stage.step).toHaveAttribute('data-step', 'update.b_y')
  await expect(page.getByRole('region', { name: 'Notices' }).getByRole('listitem')).toHaveCount(5)
  await expect(page.getByRole('heading', { name: 'Equation' })).toBeVisible()
  await page.goBack()
  await expect(stage.step).toHaveAttribute('data-step', 't2.h')
  await expect(page.getByRole('radio', { name: 'GRU' })).toBeChecked()
  await page.goForward()
  await expect(page.getByRole('radio', { name: 'LSTM' })).toBeChecked()
  expect(hashOf(page)).toBe(cleaned)

  // Opened with it, too; one in which all is right stays as it was written.
  await page.goto('about:blank')
  await page.goto(`/${rubbish}`)
  await expect.poll(() => hashOf(page)).toBe(cleaned)
  await page.goto('about:blank')
  await page.goto('/#step=5&theme=auto')
  await expect(stage.slider).toHaveValue('5')
  expect(hashOf(page)).toBe('#step=5&theme=auto')
})

test(
  'theme and language are in the link once they are chosen, and not before',
  quick,
  async ({ page }) => {
    const stage = await open(page)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => hashOf(page)).toContain('at=')
    expect(hashOf(page)).not.toMatch(/theme|locale/)
    await page.getByRole('radio', { name: '한국어' }).check()
    await page.keyboard.press('d')
    await expect.poll(() => hashOf(page)).toMatch(/&theme=dark&locale=ko$/)
    await expect(stage.step).toBeVisible()
  },
)
