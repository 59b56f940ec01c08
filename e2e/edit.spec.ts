import { readFileSync } from 'node:fs'
import { unroll } from '../src/cells/index.ts'
import { readCase } from '../src/cli/case.ts'
import { Given } from '../src/door/index.ts'
import { lossOf } from '../src/engine/index.ts'
import { editWords } from '../src/i18n/panels/edit/index.ts'
import { half } from '../src/settings/index.ts'
import { expectSound } from './axe.ts'
import { expectAllOf, runOfLink } from './expectedNumbers.ts'
import { spoken } from './spoken.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const say = {
  cell: (name: string, r: number, c: number) => `${spoken(name)}, row ${r}, column ${c}`,
  entry: (name: string, n: number) => `${name}, entry ${n}`,
  edited: ', edited',
  kept: 'Kept as 0.09998: links carry numbers in half precision.',
  half: 'half precision',
  putBack: /^Put back /,
  reset: 'Reset W_hh',
  resetAll: 'Reset all',
  bar: 'Edits',
  count: (n: number) => `${n} edited`,
  undo: 'Undo',
  redo: 'Redo',
  download: 'Download case.json',
  refused: {
    '': 'There is no number to take: W_hh keeps its value.',
    abc: '"abc" is not a finite number: W_hh keeps its value.',
    '1,5': '"1,5" is not a finite number: W_hh keeps its value.',
    NaN: '"NaN" is not a finite number: W_hh keeps its value.',
    Infinity: '"Infinity" is not a finite number: W_hh keeps its value.',
    '1e999': '"1e999" is too large: numbers go from −65504 to 65504. W_hh keeps its value.',
    '-65505': '"-65505" is too large: numbers go from −65504 to 65504. W_hh keeps its value.',
  },
  shape: 'Pasted were 2 × 2 numbers, but W_hh has 3 × 3. It keeps its values.',
  ragged: 'Pasted were rows of different lengths: row 1 has 3, row 2 has 2. W_hh keeps its values.',
} as const

const at = '#preset=hello-slide&panels=node&select=W_hh'

const numbers = ({ page }: Stage) => page.getByRole('spinbutton')
/** One number of W_hh, edited or not. */
const cell = (stage: Stage, name: string) =>
  stage.page.getByRole('spinbutton', { name: new RegExp(`^${name}(, edited)?$`) })

/** What the link says W_hh is. */
const linked = ({ page }: Stage) => [
  ...runOfLink(new URL(page.url()).hash).pass.parameters.W_hh!.data,
]
const unedited = [...runOfLink(at).pass.parameters.W_hh!.data]

const paste = (stage: Stage, text: string) =>
  numbers(stage)
    .first()
    .evaluate((field, data) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', data)
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)

test(
  'a number is typed, kept in half precision, marked, counted, and put back',
  quick,
  async ({ page }) => {
    const stage = await open(page, at)
    const field = cell(stage, say.cell('W_hh', 2, 1))
    await field.click()
    await page.keyboard.type('0.1')
    await page.keyboard.press('Enter')
    await expect(page.getByText(say.kept)).toBeVisible()
    await expect(field).toHaveAccessibleName(say.cell('W_hh', 2, 1) + say.edited)
    const bar = page.getByRole('region', { name: say.bar })
    await expect(bar).toContainText(say.count(1))
    await expect.poll(() => linked(stage)).toEqual(unedited.with(3, half(0.1)))
    await expectNode(stage, say.edited)
    await page.getByRole('button', { name: say.putBack }).click()
    await expect(bar).toHaveCount(0)
    await expect.poll(() => linked(stage)).toEqual(unedited)
  },
)

test('what half precision keeps, and what it was, are told apart from what was typed', async ({
  page,
}) => {
  const stage = await open(page, at)
  const was = unedited[1]!
  await cell(stage, say.cell('W_hh', 1, 2)).click()
  // Three digits of the number that was there: neither what is kept nor what it was looks like it.
  await page.keyboard.type(was.toPrecision(3))
  await page.keyboard.press('Enter')
  const kept = half(Number(was.toPrecision(3)))
  const note = page.getByRole('status').filter({ hasText: say.half })
  const told = Number(/[−\d.]+\d/.exec(await note.innerText())![0].replace('−', '-'))
  expect(told).not.toBe(Number(was.toPrecision(3)))
  expect(told).toBeCloseTo(kept, 5)
  const back = await page.getByRole('button', { name: say.putBack }).innerText()
  const before = Number(/[−\d.]+\d/.exec(back)![0].replace('−', '-'))
  expect(before).not.toBe(Number(was.toPrecision(3)))
  expect(before).toBeCloseTo(was, 3)
})

test('numbers that are given, and are those from the start, are no edits', async ({ page }) => {
  const { follow } = await open(page, '#cell=rnn&h0=0,0,1')
  const bar = page.getByRole('region', { name: say.bar })
  await expect(bar).toContainText(say.count(1))
  await follow('#cell=rnn&h0=0,0,0')
  await expect(bar).toHaveCount(0)
})

test('one node or everything is put back', async ({ page }) => {
  const stage = await open(page, `${at}&h0=1,0,0`)
  await cell(stage, say.cell('W_hh', 1, 1)).fill('2')
  await cell(stage, say.cell('W_hh', 1, 2)).fill('3')
  await page.keyboard.press('Tab')
  const bar = page.getByRole('region', { name: say.bar })
  await expect(bar).toContainText(say.count(3))
  await stage.button(say.reset).click()
  await expect(bar).toContainText(say.count(1))
  await bar.getByRole('button', { name: say.resetAll }).click()
  await expect(bar).toHaveCount(0)
  await expect.poll(() => page.url()).not.toMatch(/weights|h0/)
})

test('a drag recomputes all the way and is one undo', async ({ page }) => {
  const stage = await open(page, at)
  const field = cell(stage, say.cell('W_hh', 1, 1))
  const { x, y } = (await field.boundingBox())!
  const before = await field.inputValue()
  await page.mouse.move(x + 20, y + 10)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 10, { steps: 8 })
  await expect.poll(() => field.inputValue()).not.toBe(before)
  await page.mouse.move(x + 120, y - 10, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => linked(stage)[0]).toBe(half(unedited[0]! + 1.2))
  await stage.button(say.undo).click()
  await expect(field).toHaveValue(before)
  await expect(page.getByRole('region', { name: say.bar })).toHaveCount(0)
  await stage.button(say.redo).click()
  await expect.poll(() => linked(stage)[0]).toBe(half(unedited[0]! + 1.2))
})

test('what is no number is told beside the field, and the old value stays', async ({ page }) => {
  const stage = await open(page, at)
  const field = cell(stage, say.cell('W_hh', 1, 1))
  const before = await field.inputValue()
  for (const [typed, sentence] of Object.entries(say.refused)) {
    await field.fill(typed)
    await field.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(sentence)
    await expect(field).toHaveValue(typed)
    await expect(field).toHaveAccessibleDescription(new RegExp(sentence.slice(-12)))
    await field.press('Escape')
  }
  await field.fill('abc')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue(before)
  await expect(page.getByRole('alert')).toHaveText(say.refused.abc)
  expect(linked(stage)).toEqual(unedited)
})

test('what was refused is told of its own field until one types there again', async ({ page }) => {
  const stage = await open(page, at)
  const [one, two] = [cell(stage, say.cell('W_hh', 1, 1)), cell(stage, say.cell('W_hh', 1, 2))]
  const told = new RegExp(say.refused.abc.slice(-12))
  await one.fill('abc')
  await two.click()
  await expect(page.getByRole('alert')).toHaveText(say.refused.abc)
  await expect(one).toHaveAccessibleDescription(told)
  await expect(two).not.toHaveAccessibleDescription(told)
  await two.press('7')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(two).toHaveAttribute('aria-invalid', 'false')
  await one.click()
  await one.press('8')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('where a shorter text makes a matrix smaller, the last entry is looked at', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-slide&panels=node&select=W_xh')
  await cell(stage, say.cell('W_xh', 3, 4)).click()
  await page.locator('.topbar input[type=text]').fill('aba')
  await page.keyboard.press('Enter')
  await expect(numbers(stage)).toHaveCount(6)
  const last = cell(stage, say.cell('W_xh', 3, 2))
  await expect(last).toHaveAttribute('tabindex', '0')
  await expect(page.locator('.in-full')).toContainText(/[+−\d]\.?\d/)
  await expect(page.locator('.in-full')).not.toContainText('undefined')
})

test('a pasted matrix fills the grid, one of the wrong shape does not', async ({ page }) => {
  const stage = await open(page, at)
  await paste(stage, '1\t2\n3\t4')
  await expect(page.getByRole('alert')).toHaveText(say.shape)
  await paste(stage, '1 2 3\n4 5')
  await expect(page.getByRole('alert')).toHaveText(say.ragged)
  expect(linked(stage)).toEqual(unedited)
  await paste(stage, 'array([[1, 2, 3], [4, 5, 6],\n [7, 8, -0.5]])')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect.poll(() => linked(stage)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, -0.5])
  await stage.button(say.undo).click()
  await expect.poll(() => linked(stage)).toEqual(unedited)
})

test('axe finds nothing in a grid with an edit and a refusal', async ({ page }) => {
  const stage = await open(page, at)
  await cell(stage, say.cell('W_hh', 1, 1)).fill('2')
  await cell(stage, say.cell('W_hh', 1, 2)).fill('abc')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectSound(page, '.inspector')
})

test('a matrix of 100 columns is edited by keyboard; its link is long, and there is a file', async ({
  page,
}) => {
  const stage = await open(page, '#cell=rnn&text=hello&hidden-size=100&panels=node&select=W_hh')
  expect(await numbers(stage).count()).toBeLessThan(4)
  await cell(stage, say.cell('W_hh', 1, 1)).focus()
  for (const key of ['ArrowRight', 'PageDown', 'PageDown']) await page.keyboard.press(key)
  const field = cell(stage, say.cell('W_hh', 3, 2))
  await expect(field).toBeFocused()
  await page.keyboard.type('1.5')
  await page.keyboard.press('Enter')
  await expect.poll(() => linked(stage)[201]).toBe(1.5)
  await expect(page.getByRole('region', { name: say.bar })).toContainText(say.count(1))
  const link = new URL(page.url()).hash
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    stage.button(say.download).click(),
  ])
  const pass = readCase(Given.json(readFileSync(await file.path(), 'utf8')))
  expect(lossOf(unroll(pass))).toBe(runOfLink(link).loss)
  // By the pointer, too, far from there.
  await page.locator('.large-grid section').evaluate((one) => one.scrollTo(3000, 1200))
  const seen = page.locator('.large-grid span').nth(30)
  await seen.hover()
  await page.locator('.large-grid .number:hover').click()
  await page.keyboard.type('-2')
  await page.keyboard.press('Enter')
  await expect.poll(() => linked(stage).filter((value) => value === -2)).toHaveLength(1)
})

test('in Korean: a number is refused, then kept, counted and put back', async ({ page }) => {
  const stage = await open(page, `${at}&locale=ko`)
  const field = page.getByRole('spinbutton', { name: /^W h h 2행 1열/ })
  await field.fill('abc')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    editWords.ko.refused({ kind: 'no number', got: '"abc"' }, 'W_hh'),
  )
  await field.fill('0.1')
  await field.press('Enter')
  await expect(page.getByText(editWords.ko.kept('0.09998'))).toBeVisible()
  await expect(field).toHaveAccessibleName(editWords.ko.edited('W h h 2행 1열'))
  await expect(page.getByRole('region', { name: editWords.ko.bar })).toContainText(
    editWords.ko.count(1),
  )
  await page.getByRole('button', { name: /로 되돌리기$/ }).click()
  await expect.poll(() => linked(stage)).toEqual(unedited)
})

/** The graph says, to the ear, that the node was edited. */
const expectNode = ({ graph }: Stage, edited: string) =>
  expect(graph.getByRole('button', { pressed: true })).toHaveAccessibleName(
    new RegExp(`^[^,;]+${edited}`),
  )

test('by keyboard alone: nudge, walk, take back, undo', async ({ page }) => {
  const stage = await open(page, at)
  const first = cell(stage, say.cell('W_hh', 1, 1))
  await first.focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => linked(stage)[0]).toBe(half(unedited[0]! + 0.1))
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => linked(stage)[0]).toBeCloseTo(unedited[0]! - 0.9, 2)
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => linked(stage)[0]).toBeCloseTo(unedited[0]! - 0.89, 2)
  await page.keyboard.press('ArrowRight')
  await expect(cell(stage, say.cell('W_hh', 1, 2))).toBeFocused()
  await page.keyboard.type('9')
  await page.keyboard.press('Escape')
  await expect.poll(() => linked(stage)[1]).toBe(unedited[1])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => linked(stage)).toEqual(unedited)
  // The way back is the next stop of Tab.
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: say.putBack })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => linked(stage)).toEqual(unedited)
})

test('inputs and initial states, and a link that brings every number back', async ({ page }) => {
  const stage = await open(page, '#cell=lstm&panels=node&select=t2.x&at=t2.h')
  await numbers(stage).first().fill('0.25')
  await page.keyboard.press('Enter')
  await expect.poll(() => runOfLink(new URL(page.url()).hash).pass.inputs[1]!.data[0]).toBe(0.25)
  const link = new URL(page.url()).hash
  await page.goto('about:blank')
  const again = await open(page, link)
  await expect(numbers(again).first()).toHaveValue('+0.250')
  await expectAllOf(again, link)
  await open(page, '#cell=lstm&panels=node&select=t0.c&at=t1.c')
  await page.reload()
  await numbers(again).nth(2).fill('0.1')
  await page.keyboard.press('Enter')
  await expect.poll(() => runOfLink(new URL(page.url()).hash).pass.initial.c?.data[2]).toBe(0.1)
})

test('every place on the page follows an edit', async ({ page }) => {
  const stage = await open(page, `${at}&at=t2.h`)
  await cell(stage, say.cell('W_hh', 1, 1)).fill('-1.25')
  await page.keyboard.press('Enter')
  await expect.poll(() => linked(stage)[0]).toBe(-1.25)
  await expectAllOf(stage, new URL(page.url()).hash)
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a finger drags a number, and the page stays where it is', async ({ page }) => {
    const stage = await open(page, at)
    const field = cell(stage, say.cell('W_hh', 2, 2))
    await field.scrollIntoViewIfNeeded()
    const { x, y } = (await field.boundingBox())!
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + 20 + by, y: y + 12 }],
      })
    await touch('touchStart', 0)
    for (let by = 10; by <= 50; by += 10) await touch('touchMove', by)
    await touch('touchEnd', 50)
    await expect.poll(() => linked(stage)[4]).not.toBe(unedited[4])
    expect((await field.boundingBox())!.y).toBe(y)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await stage.button(say.resetAll).click()
    await expect.poll(() => linked(stage)).toEqual(unedited)
  })
})
