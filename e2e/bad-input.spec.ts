import { messagesFor } from '../src/i18n/messages.ts'
import { brokenLinks } from '../src/i18n/problem/links.testing.ts'
import { expectAllOf, runOfLink } from './expectedNumbers.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

// Of what is wrong in a field or a link there are more kinds, in both languages, in
// src/i18n/problem/sentences.test.ts.

/** What is typed into which field, and the sentence beside it. */
const mistakes = {
  en: [
    ['Text', '', 'Text must have 2 to 101 characters, not 0.'],
    ['Hidden size', 'three', 'Hidden size must be a whole number from 1 to 128, not "three".'],
    ['Seed', '-1', 'Seed must be a whole number from 0 to 2147483647, not "-1".'],
    [
      'Forget gate bias',
      'Infinity',
      'Forget gate bias must be a number from −65504 to 65504, not "Infinity".',
    ],
    [
      'Initial hidden state h₀',
      '1, NaN, 0',
      'Initial hidden state h₀ must be numbers with commas between them, not "1, NaN, 0".',
    ],
    ['Initial cell state c₀', '0,1', 'Initial cell state c₀ must be 3 numbers, not 2.'],
    ['Learning rate', '0', 'Learning rate must be a number above 0 and up to 10, not "0".'],
    ['Clipping limit', '-5', 'Clipping limit must be a number above 0, or none, not "-5".'],
  ],
  ko: [
    ['문자열', '가나다라마'.repeat(2000), '문자열은 2자에서 101자 사이여야 하는데 10000자입니다.'],
    [
      '초기 은닉 상태 h₀',
      '1, NaN, 0',
      '초기 은닉 상태 h₀은 쉼표로 구분한 수여야 하는데 "1, NaN, 0"입니다.',
    ],
  ],
} as const

/** The picture as it is drawn, to the last digit. */
const picture = ({ drawn }: Stage) => drawn.locator('svg.canvas').innerHTML()

for (const locale of ['en', 'ko'] as const)
  test(`in a field (${locale}): a clear sentence beside it, what is typed stays, and so does the picture`, async ({
    page,
  }) => {
    const stage = await open(page, `#preset=hello-lstm&at=t2.dh&locale=${locale}`)
    const before = await picture(stage)
    const address = page.url()
    await page.getByRole('button', { name: messagesFor(locale).input.button }).click()
    for (const [name, typed, sentence] of mistakes[locale]) {
      const field = page.getByRole('textbox', { name, exact: true })
      const good = await field.inputValue()
      await expect(field).toHaveAttribute('aria-invalid', 'false')
      await field.fill(typed)
      await field.press('Enter')
      // Said where it belongs: the field is described by it, and it stands right under the field.
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(new RegExp(`${escaped(sentence)}$`))
      const told = page.getByRole('alert')
      await expect(told).toHaveText(sentence)
      const [box, below] = [(await field.boundingBox())!, (await told.boundingBox())!]
      expect(Math.abs(below.y - box.y - box.height)).toBeLessThan(24)
      // Left, and come back to: nothing is lost.
      await field.blur()
      await expect(field).toHaveValue(typed)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      expect(await picture(stage)).toBe(before)

      await field.fill(good)
      await field.press('Enter')
      await expect(field).toHaveAttribute('aria-invalid', 'false')
      await expect(told).toHaveCount(0)
    }
    expect(page.url()).toBe(address)
  })

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test(
  'while a field is wrong the rest goes on, with the last good value',
  quick,
  async ({ page }) => {
    const stage = await open(page, '#preset=hello-slide&at=t2.dh')
    await stage.graph.getByRole('button', { name: /^h t,/ }).click()
    await stage.text.fill('')
    await expectAllOf(stage, '#preset=hello-slide')
    await stage.button('Next step').click()
    await expect(stage.step).not.toHaveAttribute('data-step', 't2.dh')
    await expect(stage.text).toHaveValue('')
    await stage.button('Previous step').click()

    await page.getByRole('radio', { name: 'GRU' }).check()
    await expectAllOf(stage, '#preset=hello-gru')
    await expect(stage.text).toHaveAttribute('aria-invalid', 'true')
    await stage.text.fill('help')
    await expect(stage.text).toHaveAttribute('aria-invalid', 'false')
    await expectAllOf(stage, '#cell=gru&text=help')
  },
)

test('half of a surrogate pair is refused; as much of it as the link can carry, too', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-slide')
  const before = await picture(stage)
  await stage.text.evaluate((field: HTMLInputElement) => {
    field.focus()
    field.setRangeText('\ud83d', 2, 2, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  })
  await expect(page.getByRole('alert')).toHaveText(
    'Text must be well-formed text; "he\\ud83dllo" has half a character in it.',
  )
  await expect(stage.text).toHaveAttribute('aria-invalid', 'true')
  expect(await picture(stage)).toBe(before)

  await page.goto('about:blank')
  await page.goto('/#text=he%ED%A0%BDllo')
  await expect(page.getByRole('region', { name: 'Notices' }).getByRole('listitem')).toHaveText([
    'Text is garbled in the link: "he%ED%A0%BDllo" has a % that begins no code such as %25. Used instead: "hello".',
  ])
  await expect(stage.text).toHaveValue('hello')
})

test('targets: the last one cannot be taken away', async ({ page }) => {
  const stage = await open(page, '#text=ab&targets=b∅&at=t1.dh')
  const before = await picture(stage)
  await stage.button('Network').click()
  const field = page.getByRole('textbox', { name: 'Target at t = 1, ‘a’' })
  await field.fill('')
  await expect(page.getByRole('alert')).toHaveText(
    'At least one time step needs a target, or there is no loss.',
  )
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveValue('')
  expect(await picture(stage)).toBe(before)
  await field.fill('a')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(stage.text).toHaveAccessibleDescription('ab → a∅')
})

/** Links in which nothing is right, and what is said about each part; parts that can be used are. */
const links: Record<'en' | 'ko', readonly (readonly [link: string, told: readonly string[]])[]> = {
  en: [
    ...brokenLinks.map(([link, english]) => [link, english] as const),
    ['#at=t9.dh', ['There is no step called t9.dh. Used instead: t1.xh.']],
    ['#step=9999', ['Step must be a whole number from 1 to 72, not 9999. Used instead: 72.']],
  ],
  ko: [
    [
      '#at=t9.dh&theme=sepia',
      [
        '테마는 auto, light, dark, projector 가운데 하나여야 하는데 "sepia"입니다. 대신 auto를 씁니다.',
        't9.dh라는 단계는 없습니다. 대신 t1.xh를 씁니다.',
      ],
    ],
  ],
}

for (const locale of ['en', 'ko'] as const)
  test.describe(`a link full of rubbish (${locale})`, () => {
    test.use({ locale })
    test('is said quietly, part by part, and the page works', async ({ page }) => {
      const names = messagesFor(locale).notices
      const stage = await open(page)
      const notices = page.getByRole('region', { name: names.label })
      for (const [link, told] of links[locale]) {
        await page.goto('about:blank')
        await page.goto(`/${link}`)
        await expect(notices.getByRole('listitem')).toHaveText([...told])
        await expect(notices).toHaveAttribute('aria-live', 'polite')
        // Nobody is kept from anything: no dialogue, no alert, and the arrow key steps.
        await expect(page.getByRole('alert')).toHaveCount(0)
        const before = await stage.step.getAttribute('data-step')
        await page.keyboard.press(link.startsWith('#step') ? 'ArrowLeft' : 'ArrowRight')
        await expect(stage.step).not.toHaveAttribute('data-step', before!)
        // Read, and put away one by one.
        for (let left = told.length; left > 0; left--) {
          await expect(notices.getByRole('listitem')).toHaveCount(left)
          await notices.getByRole('button', { name: names.dismiss, exact: true }).first().click()
        }
        await expect(notices.getByRole('listitem')).toHaveCount(0)
      }
    })
  })

test('many notices are put away as a whole by the keyboard, and stay clear of the graph', async ({
  page,
}) => {
  const names = messagesFor('ko').notices
  const link = '#cell=xyz&text=&hidden-size=0&seed=NaN&foo=1&panels=bad&clip=-1&locale=ko'
  await open(page, link)
  const notices = page.getByRole('region', { name: names.label })
  await expect(notices.getByRole('listitem')).not.toHaveCount(0)
  expect((await notices.boundingBox())!.height).toBeLessThanOrEqual(300)
  await notices.focus()
  await page.keyboard.press('End')
  await expect.poll(() => notices.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
  await notices.getByRole('button', { name: names.dismissAll }).press('Enter')
  await expect(notices.getByRole('listitem')).toHaveCount(0)
  await expect(page.locator('.transport .primary')).toBeFocused()
})

test('a network that diverges stays where its numbers are finite, at the place one is', async ({
  page,
}) => {
  const { notices, input } = messagesFor('en')
  const link = '#cell=rnn&activation=identity&hidden-size=2&rate=10&clip=none&optimizer=sgd'
  const last = runOfLink(`${link}&iteration=60`).losses.length
  const said = `Update ${last + 1} makes numbers too large to be finite: the network diverges. A lower learning rate helps. Used instead: ${last}.`
  const stage = await open(page, `${link}&iteration=${last}`)
  const list = page.getByRole('region', { name: notices.label }).getByRole('listitem')
  await page.keyboard.press('End')
  await expect(stage.step).toHaveAttribute('data-step', /^update\./)
  const end = await stage.step.getAttribute('data-step')
  await page
    .getByRole('complementary')
    .getByRole('button', { name: input.nextIteration, exact: true })
    .click()
  await expect(list).toHaveText([said])
  await expect(stage.step).toHaveAttribute('data-step', end!)

  await page.goto('about:blank')
  await page.goto(`/${link}&iteration=60&at=t3.dh`)
  await expect(list).toHaveText([said])
  await expect(stage.step).toHaveAttribute('data-step', 't3.dh')
  await expect(page.locator('main')).not.toContainText(/NaN|Infinity/)
})

test('numbers out of range become the nearest in range', quick, async ({ page }) => {
  const stage = await open(page, '#hidden-size=10000&text=ab&seed=-3&speed=99')
  await stage.button('Network').click()
  await expect(page.getByRole('textbox', { name: 'Hidden size' })).toHaveValue('128')
  await expect(page.getByRole('textbox', { name: 'Seed' })).toHaveValue('0')
})

test('a link too long to be read, and one of a thousand settings that do not exist', async ({
  page,
}) => {
  const stage = await open(page, `#text=${'a'.repeat(300_000)}`)
  const notices = page.getByRole('region', { name: 'Notices' }).getByRole('listitem')
  await expect(notices).toHaveText(['The link must have at most 200000 characters, not 300006.'])
  await expect(stage.text).toHaveValue('hello')

  const strangers = Array.from({ length: 1000 }, (_, k) => `x${k}=${k}`).join('&')
  await page.goto(`/#${strangers}&cell=gru`)
  await expect(notices).toHaveCount(8)
  await expect(page.getByRole('radio', { name: 'GRU' })).toBeChecked()
  // The page itself stays where it is, however much there is to say.
  await expect(stage.button('Next step')).toBeInViewport()
})

test('10 000 characters in a link: as many as can be run are, and it says so', async ({ page }) => {
  const stage = await open(page, `#text=${'ab'.repeat(5000)}`)
  await expect(page.getByRole('region', { name: 'Notices' }).getByRole('listitem')).toHaveText([
    'Text must have 2 to 101 characters, not 10000. Used instead: "abababababababababababababababababababa…".',
  ])
  await expect(stage.graph).toHaveAccessibleName('Computation graph of the RNN, time step 1 of 100')
})
