import { josa } from '../src/i18n/josa.ts'
import { messagesFor } from '../src/i18n/messages.ts'
import { expectAllOf, runOfLink } from './numbers.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

type Locale = 'en' | 'ko'
const locales: readonly Locale[] = ['en', 'ko']

const words = {
  en: {
    network: /^Network/,
    text: 'Text',
    hiddenSize: 'Hidden size',
    seed: 'Seed',
    forgetBias: 'Forget gate bias',
    h0: 'Initial hidden state h₀',
    c0: 'Initial cell state c₀',
    rate: 'Learning rate',
    clip: 'Clipping limit',
    notices: 'Notices',
    dismiss: 'Dismiss',
    next: 'Next step',
  },
  ko: {
    network: /^신경망/,
    text: '문자열',
    hiddenSize: '은닉 크기',
    seed: '시드',
    forgetBias: '망각 게이트 편향',
    h0: '초기 은닉 상태 h₀',
    c0: '초기 셀 상태 c₀',
    rate: '학습률',
    clip: '클리핑 한계',
    notices: '알림',
    dismiss: '닫기',
    next: '다음 단계',
  },
} as const

/** What is typed into which field, and the sentence beside it in each language. */
const mistakes: readonly (readonly [
  field: keyof (typeof words)['en'],
  typed: string,
  en: string,
  ko: string,
])[] = [
  [
    'text',
    '',
    'Text must have 2 to 101 characters, not 0.',
    '문자열은 2자에서 101자 사이여야 하는데 0자입니다.',
  ],
  [
    'text',
    'a',
    'Text must have 2 to 101 characters, not 1.',
    '문자열은 2자에서 101자 사이여야 하는데 1자입니다.',
  ],
  [
    'text',
    '가나다라마'.repeat(2000),
    'Text must have 2 to 101 characters, not 10000.',
    '문자열은 2자에서 101자 사이여야 하는데 10000자입니다.',
  ],
  [
    'hiddenSize',
    '0',
    'Hidden size must be a whole number from 1 to 128, not "0".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "0"입니다.',
  ],
  [
    'hiddenSize',
    '10000',
    'Hidden size must be a whole number from 1 to 128, not "10000".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "10000"입니다.',
  ],
  [
    'hiddenSize',
    'three',
    'Hidden size must be a whole number from 1 to 128, not "three".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "three"입니다.',
  ],
  [
    'hiddenSize',
    '2.5',
    'Hidden size must be a whole number from 1 to 128, not "2.5".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 "2.5"입니다.',
  ],
  [
    'hiddenSize',
    '',
    'Hidden size must be a whole number from 1 to 128, not "".',
    '은닉 크기는 1부터 128까지의 정수여야 하는데 ""입니다.',
  ],
  [
    'seed',
    '-1',
    'Seed must be a whole number from 0 to 2147483647, not "-1".',
    '시드는 0부터 2147483647까지의 정수여야 하는데 "-1"입니다.',
  ],
  [
    'forgetBias',
    'Infinity',
    'Forget gate bias must be a number from −65504 to 65504, not "Infinity".',
    '망각 게이트 편향은 −65504부터 65504까지의 수여야 하는데 "Infinity"입니다.',
  ],
  [
    'h0',
    '1, NaN, 0',
    'Initial hidden state h₀ must be numbers with commas between them, not "1, NaN, 0".',
    '초기 은닉 상태 h₀은 쉼표로 구분한 수여야 하는데 "1, NaN, 0"입니다.',
  ],
  [
    'h0',
    '1,2',
    'Initial hidden state h₀ must be 3 numbers, not 2.',
    '초기 은닉 상태 h₀은 수 3개여야 하는데 2개입니다.',
  ],
  [
    'c0',
    '0,1e999,0',
    'Initial cell state c₀ must be numbers with commas between them, not "0,1e999,0".',
    '초기 셀 상태 c₀은 쉼표로 구분한 수여야 하는데 "0,1e999,0"입니다.',
  ],
  [
    'rate',
    'NaN',
    'Learning rate must be a number above 0 and up to 10, not "NaN".',
    '학습률은 0보다 크고 10 이하인 수여야 하는데 "NaN"입니다.',
  ],
  [
    'rate',
    '1e999',
    'Learning rate must be a number above 0 and up to 10, not "1e999".',
    '학습률은 0보다 크고 10 이하인 수여야 하는데 "1e999"입니다.',
  ],
  [
    'rate',
    '0',
    'Learning rate must be a number above 0 and up to 10, not "0".',
    '학습률은 0보다 크고 10 이하인 수여야 하는데 "0"입니다.',
  ],
  [
    'clip',
    '-5',
    'Clipping limit must be a number above 0, or none, not "-5".',
    '클리핑 한계는 0보다 큰 수이거나 none이어야 하는데 "-5"입니다.',
  ],
]

/** The picture as it is drawn, to the last digit. */
const picture = ({ drawn }: Stage) => drawn.locator('svg.canvas').innerHTML()

for (const locale of locales)
  test(`in a field (${locale}): a clear sentence beside it, what is typed stays, and so does the picture`, async ({
    page,
  }) => {
    const stage = await open(page, `#preset=hello-lstm&at=t2.dh&locale=${locale}`)
    const names = words[locale]
    const before = await picture(stage)
    const address = page.url()
    await page.getByRole('button', { name: names.network }).click()
    for (const [name, typed, en, ko] of mistakes) {
      const field = page.getByRole('textbox', { name: names[name] as string, exact: true })
      const sentence = locale === 'en' ? en : ko
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
const links: readonly (readonly [link: string, en: readonly string[], ko: readonly string[]])[] = [
  [
    '#%%%&=&&&#?!<>"&hello',
    [
      'There is no setting called "%%%".',
      'There is no setting called "".',
      'There is no setting called "#?!%3C%3E%22".',
      'There is no setting called "hello".',
    ],
    [
      '"%%%"라는 설정은 없습니다.',
      '""라는 설정은 없습니다.',
      '"#?!%3C%3E%22"라는 설정은 없습니다.',
      '"hello"라는 설정은 없습니다.',
    ],
  ],
  [
    '#text=%E0%A4&colour=red&cell=transformer&activation=sigmoid',
    [
      'Text is garbled in the link: "%E0%A4" has a % that begins no code such as %25. Used instead: "hello".',
      'Cell must be one of rnn, lstm, gru, not "transformer". Used instead: rnn.',
      'Activation must be one of tanh, relu, identity, not "sigmoid". Used instead: tanh.',
      'There is no setting called "colour".',
    ],
    [
      '링크의 문자열이 깨졌습니다. "%E0%A4"에 %25 같은 코드가 아닌 %가 있습니다. 대신 "hello"를 씁니다.',
      '셀은 rnn, lstm, gru 가운데 하나여야 하는데 "transformer"입니다. 대신 rnn을 씁니다.',
      '활성 함수는 tanh, relu, identity 가운데 하나여야 하는데 "sigmoid"입니다. 대신 tanh를 씁니다.',
      '"colour"이라는 설정은 없습니다.',
    ],
  ],
  [
    '#hidden-size=10000&seed=-3&rate=Infinity&clip=NaN&h0=NaN,1&forget-bias=1e999',
    [
      'Hidden size must be a whole number from 1 to 128, not "10000". Used instead: 128.',
      'Seed must be a whole number from 0 to 2147483647, not "-3". Used instead: 0.',
      'Learning rate must be a number above 0 and up to 10, not "Infinity". Used instead: 0.1.',
      'Clipping limit must be a number above 0, or none, not "NaN". Used instead: 5.',
      'Initial hidden state h₀ must be numbers with commas between them, not "NaN,1". It is left out.',
      'Forget gate bias must be a number from −65504 to 65504, not "1e999". Used instead: 65504.',
    ],
    [
      '은닉 크기는 1부터 128까지의 정수여야 하는데 "10000"입니다. 대신 128을 씁니다.',
      '시드는 0부터 2147483647까지의 정수여야 하는데 "-3"입니다. 대신 0을 씁니다.',
      '학습률은 0보다 크고 10 이하인 수여야 하는데 "Infinity"입니다. 대신 0.1을 씁니다.',
      '클리핑 한계는 0보다 큰 수이거나 none이어야 하는데 "NaN"입니다. 대신 5를 씁니다.',
      '초기 은닉 상태 h₀은 쉼표로 구분한 수여야 하는데 "NaN,1"입니다. 이 값은 쓰지 않습니다.',
      '망각 게이트 편향은 −65504부터 65504까지의 수여야 하는데 "1e999"입니다. 대신 65504를 씁니다.',
    ],
  ],
  [
    '#at=t9.dh',
    ['There is no step called t9.dh. Used instead: t1.xh.'],
    ['t9.dh라는 단계는 없습니다. 대신 t1.xh를 씁니다.'],
  ],
  [
    '#step=9999',
    ['Step must be a whole number from 1 to 72, not 9999. Used instead: 72.'],
    ['단계는 1부터 72까지의 정수여야 하는데 9999입니다. 대신 72를 씁니다.'],
  ],
  [
    '#c0=1,2,3&theme=sepia',
    [
      'Theme must be one of auto, light, dark, projector, not "sepia". Used instead: auto.',
      'Initial cell state c₀ is for the LSTM alone; the cell is RNN. It is left out.',
    ],
    [
      '테마는 auto, light, dark, projector 가운데 하나여야 하는데 "sepia"입니다. 대신 auto를 씁니다.',
      '초기 셀 상태 c₀은 LSTM에서만 쓸 수 있는데 지금 셀은 RNN입니다. 이 값은 쓰지 않습니다.',
    ],
  ],
]

for (const locale of locales)
  test.describe(`a link full of rubbish (${locale})`, () => {
    test.use({ locale })
    test('is said quietly, part by part, and the page works', async ({ page }) => {
      const names = words[locale]
      const stage = await open(page)
      const notices = page.getByRole('region', { name: names.notices })
      for (const [link, en, ko] of links) {
        await page.goto('about:blank')
        await page.goto(`/${link}`)
        await expect(notices.getByRole('listitem')).toHaveText([...(locale === 'en' ? en : ko)])
        await expect(notices).toHaveAttribute('aria-live', 'polite')
        // Nobody is kept from anything: no dialogue, no alert, and the arrow key steps.
        await expect(page.getByRole('alert')).toHaveCount(0)
        const before = await stage.step.getAttribute('data-step')
        await page.keyboard.press(link.startsWith('#step') ? 'ArrowLeft' : 'ArrowRight')
        await expect(stage.step).not.toHaveAttribute('data-step', before!)
        // Read, and put away one by one.
        for (let left = en.length; left > 0; left--) {
          await expect(notices.getByRole('listitem')).toHaveCount(left)
          await notices.getByRole('button', { name: names.dismiss, exact: true }).first().click()
        }
        await expect(notices.getByRole('listitem')).toHaveCount(0)
      }
    })

    test('is put away as a whole by the keyboard, and stays clear of the graph', async ({
      page,
    }) => {
      const names = messagesFor(locale).notices
      const link = '#cell=xyz&text=&hidden-size=0&seed=NaN&foo=1&panels=bad&clip=-1'
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
  })

for (const locale of locales)
  test(`a network that diverges stays where its numbers are finite, at the place one is (${locale})`, async ({
    page,
  }) => {
    const { notices, input } = messagesFor(locale)
    const link = '#cell=rnn&activation=identity&hidden-size=2&rate=10&clip=none&optimizer=sgd'
    const last = runOfLink(`${link}&iteration=60`).losses.length
    const said =
      locale === 'en'
        ? `Update ${last + 1} makes numbers too large to be finite: the network diverges. A lower learning rate helps. Used instead: ${last}.`
        : `${last + 1}번째 갱신에서 수가 너무 커져 더는 유한하지 않습니다. 신경망이 발산한 것이니 학습률을 낮춰 보세요. 대신 ${josa(String(last), '을/를')} 씁니다.`
    const stage = await open(page, `${link}&iteration=${last}&locale=${locale}`)
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
    await page.goto(`/${link}&iteration=60&at=t3.dh&locale=${locale}`)
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
