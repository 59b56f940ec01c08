import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { unroll } from '../src/cells/index.ts'
import { readCase } from '../src/cli/case.ts'
import { Given } from '../src/door/index.ts'
import { lossOf } from '../src/engine/index.ts'
import { half } from '../src/settings/index.ts'
import { expectAllOf, runOfLink } from './numbers.ts'
import { expect, open, type Stage, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const words = {
  en: {
    cell: (name: string, r: number, c: number) => `${name}, row ${r}, column ${c}`,
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
    ragged:
      'Pasted were rows of different lengths: row 1 has 3, row 2 has 2. W_hh keeps its values.',
  },
  ko: {
    cell: (name: string, r: number, c: number) => `${name} ${r}행 ${c}열`,
    entry: (name: string, n: number) => `${name} ${n}번째`,
    edited: ', 고침',
    kept: '0.09998로 저장했습니다. 링크에는 반정밀도 수가 담기기 때문입니다.',
    half: '반정밀도',
    putBack: /로 되돌리기$/,
    reset: 'W_hh 원래대로',
    resetAll: '모두 원래대로',
    bar: '고친 값',
    count: (n: number) => `${n}개 고침`,
    undo: '되돌리기',
    redo: '다시 하기',
    download: 'case.json 내려받기',
    refused: {
      '': '입력한 수가 없어 W_hh의 값을 그대로 둡니다.',
      abc: '"abc"는 유한한 수가 아니어서 W_hh의 값을 그대로 둡니다.',
      '1,5': '"1,5"는 유한한 수가 아니어서 W_hh의 값을 그대로 둡니다.',
      NaN: '"NaN"은 유한한 수가 아니어서 W_hh의 값을 그대로 둡니다.',
      Infinity: '"Infinity"는 유한한 수가 아니어서 W_hh의 값을 그대로 둡니다.',
      '1e999':
        '"1e999"는 너무 큽니다. −65504에서 65504 사이의 수만 쓸 수 있어 W_hh의 값을 그대로 둡니다.',
      '-65505':
        '"-65505"는 너무 큽니다. −65504에서 65504 사이의 수만 쓸 수 있어 W_hh의 값을 그대로 둡니다.',
    },
    shape: '붙여넣은 것은 2 × 2인데 W_hh는 3 × 3입니다. 값을 그대로 둡니다.',
    ragged:
      '붙여넣은 행들의 길이가 다릅니다. 1행에는 3개, 2행에는 2개가 있습니다. W_hh의 값을 그대로 둡니다.',
  },
} as const

const at = '#preset=hello-slide&panels=node&select=W_hh'

const numbers = ({ page }: Stage) => page.getByRole('spinbutton')
/** One number of W_hh, edited or not. */
const cell = (stage: Stage, name: string) =>
  stage.page.getByRole('spinbutton', { name: new RegExp(`^${name}(, edited|, 고침)?$`) })

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

for (const locale of ['en', 'ko'] as const) {
  const say = words[locale]
  const start = (page: Stage['page'], link = at) => open(page, `${link}&locale=${locale}`)

  test(`${locale}: a number is typed, kept in half precision, marked, counted, and put back`, async ({
    page,
  }) => {
    const stage = await start(page)
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
  })

  test(`${locale}: what half precision keeps, and what it was, are told apart from what was typed`, async ({
    page,
  }) => {
    const stage = await start(page)
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

  test(`${locale}: numbers that are given, and are those from the start, are no edits`, async ({
    page,
  }) => {
    await open(page, `#cell=rnn&h0=0,0,1&locale=${locale}`)
    const bar = page.getByRole('region', { name: say.bar })
    await expect(bar).toContainText(say.count(1))
    await page.goto(`/#cell=rnn&h0=0,0,0&locale=${locale}`)
    await expect(bar).toHaveCount(0)
  })

  test(`${locale}: one node or everything is put back`, async ({ page }) => {
    const stage = await start(page, `${at}&h0=1,0,0`)
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

  test(`${locale}: a drag recomputes all the way and is one undo`, async ({ page }) => {
    const stage = await start(page)
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

  test(`${locale}: what is no number is told beside the field, and the old value stays`, async ({
    page,
  }) => {
    const stage = await start(page)
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

  test(`${locale}: what was refused is told of its own field until one types there again`, async ({
    page,
  }) => {
    const stage = await start(page)
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

  test(`${locale}: where a shorter text makes a matrix smaller, the last entry is looked at`, async ({
    page,
  }) => {
    const stage = await start(page, '#preset=hello-slide&panels=node&select=W_xh')
    await cell(stage, say.cell('W_xh', 3, 4)).click()
    await page.locator('.topbar input[type=text]').fill('aba')
    await page.keyboard.press('Enter')
    await expect(numbers(stage)).toHaveCount(6)
    const last = cell(stage, say.cell('W_xh', 3, 2))
    await expect(last).toHaveAttribute('tabindex', '0')
    await expect(page.locator('.in-full')).toContainText(/[+−\d]\.?\d/)
    await expect(page.locator('.in-full')).not.toContainText('undefined')
  })

  test(`${locale}: a pasted matrix fills the grid, one of the wrong shape does not`, async ({
    page,
  }) => {
    const stage = await start(page)
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

  test(`${locale}: axe finds nothing in a grid with an edit and a refusal`, async ({ page }) => {
    const stage = await start(page)
    await cell(stage, say.cell('W_hh', 1, 1)).fill('2')
    await cell(stage, say.cell('W_hh', 1, 2)).fill('abc')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('.inspector').analyze()
    expect(violations).toEqual([])
  })

  test(`${locale}: a matrix of 100 columns is edited by keyboard; its link is long, and there is a file`, async ({
    page,
  }) => {
    const stage = await start(page, '#cell=rnn&text=hello&hidden-size=100&panels=node&select=W_hh')
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
}

/** The graph says, to the ear, that the node was edited. */
const expectNode = ({ graph }: Stage, edited: string) =>
  expect(graph.getByRole('button', { pressed: true })).toHaveAccessibleName(
    new RegExp(`^[^,;]+${edited}`),
  )

test('by keyboard alone: nudge, walk, take back, undo', async ({ page }) => {
  const stage = await open(page, at)
  const first = cell(stage, words.en.cell('W_hh', 1, 1))
  await first.focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => linked(stage)[0]).toBe(half(unedited[0]! + 0.1))
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => linked(stage)[0]).toBeCloseTo(unedited[0]! - 0.9, 2)
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => linked(stage)[0]).toBeCloseTo(unedited[0]! - 0.89, 2)
  await page.keyboard.press('ArrowRight')
  await expect(cell(stage, words.en.cell('W_hh', 1, 2))).toBeFocused()
  await page.keyboard.type('9')
  await page.keyboard.press('Escape')
  await expect.poll(() => linked(stage)[1]).toBe(unedited[1])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => linked(stage)).toEqual(unedited)
  // The way back is the next stop of Tab.
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: words.en.putBack })).toBeFocused()
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
  await cell(stage, words.en.cell('W_hh', 1, 1)).fill('-1.25')
  await page.keyboard.press('Enter')
  await expect.poll(() => linked(stage)[0]).toBe(-1.25)
  await expectAllOf(stage, new URL(page.url()).hash)
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a finger drags a number, and the page stays where it is', async ({ page }) => {
    const stage = await open(page, at)
    const field = cell(stage, words.en.cell('W_hh', 2, 2))
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
    await stage.button(words.en.resetAll).click()
    await expect.poll(() => linked(stage)).toEqual(unedited)
  })
})
