import type { Locator, Page } from '@playwright/test'
import { messagesFor } from '../src/i18n/messages.ts'
import { ledgerWords } from '../src/i18n/panels/ledger/index.ts'
import { predictWords } from '../src/i18n/panels/predict/index.ts'
import type { Locale } from '../src/settings/index.ts'
import { expectReadable, expectSound, flaws, sideways, weakWords } from './axe.ts'
import { runOfLink } from './expectedNumbers.ts'
import { expect, open, quick, test } from './stage.ts'
import { visit } from './walk.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const themes = ['light', 'dark', 'projector'] as const
const locales = ['en', 'ko'] as const
const presets = ['hello-slide', 'hello-lstm', 'hello-gru'] as const
const sizes = { 1920: 1080, 1440: 900, 390: 844, 360: 740 } as const

/** The page's sheets in one language, and how each is opened. */
function sheetsOf(page: Page, locale: Locale) {
  const { input, table, help, goTo } = messagesFor(locale)
  const network = page.getByRole('region', { name: input.open })
  const openNetwork = async () => {
    await page.getByRole('button', { name: input.button }).click()
    await expect(network).toBeVisible()
  }
  return {
    network: { sheet: network, css: 'section[popover]', open: openNetwork },
    help: {
      sheet: page.getByRole('dialog', { name: help.title }),
      css: 'dialog[open]',
      open: () => page.keyboard.press('?'),
    },
    goTo: {
      sheet: page.getByRole('dialog', { name: goTo.title }),
      css: 'dialog[open]',
      /** With a step that there is not, so that the sentence about it is there, too. */
      open: async () => {
        await page.keyboard.press('g')
        await page.getByRole('combobox', { name: goTo.label }).fill('t9')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('alert')).toHaveText(goTo.missing('t9'))
      },
    },
    table: {
      sheet: page.getByRole('dialog', { name: table.title }),
      css: 'dialog[open]',
      open: async () => {
        // In a narrow window it is in the sheet of the network.
        const button = page.getByRole('button', { name: table.button })
        if (!(await button.isVisible())) await openNetwork()
        await button.click()
      },
    },
  }
}

/** Opens each sheet of the page in turn, looks at it and closes it again. */
async function inEachSheet(page: Page, locale: Locale, look: (css: string) => Promise<void>) {
  for (const { sheet, css, open: show } of Object.values(sheetsOf(page, locale))) {
    await show()
    await expect(sheet).toBeVisible()
    await look(css)
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  }
}

/** Of each kind of thing on the page there is one in a network of one time step; copies only cost time. */
const small = { rnn: '#cell=rnn&text=ab', lstm: '#cell=lstm&text=ab', gru: '#cell=gru&text=ab' }

for (const [width, theme, network, locale, other] of [
  [1920, 'projector', small.lstm, 'en', 'ko'],
  [1440, 'light', '#preset=hello-slide', 'ko', 'en'],
  [390, 'dark', small.gru, 'en', 'ko'],
  [360, 'light', small.lstm, 'ko', 'en'],
] as const)
  test(`axe finds nothing on the page and in its sheets, and none is too wide: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: sizes[width] })
    const link = `${network}&at=t1.dh&theme=${theme}`
    const { follow } = await open(page, `${link}&locale=${locale}`)
    await expectSound(page)
    await inEachSheet(page, locale, (css) => expectSound(page, css))
    await follow(`${link}&locale=${other}`)
    expect(await sideways(page)).toEqual([])
    await inEachSheet(page, other, async () => expect(await sideways(page)).toEqual([]))
  })

// What is left of three themes. The sheets have been seen in each of them: a width changes no colour.
for (const [width, looks] of [
  [1440, { dark: small.lstm, projector: small.gru }],
  [390, { light: small.lstm, projector: small.rnn }],
] as const)
  test(`every text of the page is strong enough in each theme: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: sizes[width] })
    const { follow } = await open(page)
    for (const [k, [theme, network]] of Object.entries(looks).entries()) {
      const locale = locales[k % 2]!
      await follow(`${network}&at=t1.dh&theme=${theme}&locale=${locale}`)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expectReadable(page)
    }
  })

for (const width of [1440, 360] as const)
  test(`axe finds nothing with much to see, ${width} px: a hundred time steps and notices`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: sizes[width] })
    await open(page, `#text=${'abcdefghij'.repeat(10)}k&at=t50.dh&colour=red&hidden-size=0`)
    await expect(page.getByRole('navigation').getByRole('button')).toHaveCount(100)
    await expect(page.getByRole('region', { name: 'Notices' }).getByRole('listitem')).toHaveCount(2)
    // What there is much of is in the map.
    await expectSound(page, width === 1440 ? undefined : 'nav')
  })

test('axe finds nothing with a wrong field, a selected node, and the whole network in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const { graph, text } = await open(page, '#preset=hello-lstm&at=t2.dh')
  await text.fill('x')
  await expect(page.getByRole('alert')).toBeVisible()
  await graph.getByRole('button', { name: /^c t,/ }).click()
  await page.getByRole('button', { name: 'Zoom out' }).focus()
  for (let n = 0; n < 3; n++) await page.keyboard.press('Enter')
  await expect(graph).toHaveCount(0)
  await expectSound(page)
})

test('axe would find something', quick, async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Next step' }).evaluate((button) => {
    button.removeAttribute('aria-label')
    button.removeAttribute('title')
    document.querySelector<HTMLElement>('.wordmark')!.style.color = '#ddd'
  })
  const rules = (lines: readonly string[]) => new Set(lines.map((line) => line.split(':')[0]))
  expect(rules(await flaws(page))).toEqual(new Set(['button-name', 'color-contrast']))
  expect(rules(await weakWords(page))).toEqual(new Set(['color-contrast']))
})

/** Text of the picture and its legend that is too weak on what lies under it: axe does not look into drawings. */
const weakText = (window: Locator) =>
  window.evaluate((stage) => {
    type Colour = readonly [r: number, g: number, b: number, alpha: number]
    const parsed = (css: string): Colour | null => {
      const [, list] = /^rgba?\((.+)\)$/.exec(css) ?? []
      if (list === undefined) return null
      const [r, g, b, alpha = 1] = list.split(/[ ,/]+/).map(Number)
      return [r!, g!, b!, alpha]
    }
    const over = (top: Colour, under: Colour, part: number): Colour => {
      const mix = (k: 0 | 1 | 2) => top[k] * part + under[k] * (1 - part)
      return [mix(0), mix(1), mix(2), 1]
    }
    const light = (colour: Colour) => {
      const linear = (k: 0 | 1 | 2) => {
        const part = colour[k] / 255
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      }
      return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2)
    }
    const opacity = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1

    /** What is painted under a point, the text itself left out: everything down to what hides the rest. */
    function ground(x: number, y: number): Colour {
      const layers: [Colour, number][] = []
      for (const element of document.elementsFromPoint(x, y)) {
        const { fill, fillOpacity, backgroundColor } = getComputedStyle(element)
        const shape = element instanceof SVGElement
        if (shape && !['rect', 'path', 'circle'].includes(element.tagName)) continue
        const colour = parsed(shape ? fill : backgroundColor)
        if (!colour) continue
        const part = colour[3] * opacity(element) * (shape ? Number(fillOpacity) : 1)
        layers.push([colour, part])
        if (part > 0.999) break
      }
      return layers.reduceRight<Colour>(
        (under, [colour, part]) => over(colour, under, part),
        [255, 255, 255, 1],
      )
    }

    const frame = stage.getBoundingClientRect()
    let looked = 0
    const weak: string[] = []
    for (const text of stage.querySelectorAll('text, tspan')) {
      const own = [...text.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      )
      const box = text.getBoundingClientRect()
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const inside = frame.left < x && x < frame.right && frame.top < y && y < frame.bottom
      const colour = parsed(getComputedStyle(text).fill)
      if (!own || !inside || !colour) continue
      looked++
      const under = ground(x, y)
      const pair = [light(over(colour, under, colour[3] * opacity(text))), light(under)]
      const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
      if (contrast < 4.5) weak.push(`${text.textContent}: ${contrast.toFixed(2)}`)
    }
    return { looked, weak }
  })

test('text in the picture reaches 4.5 : 1, the receding parts too, in each theme', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const { follow, step } = await open(page)
  for (const theme of themes)
    for (const preset of presets)
      for (const at of preset === 'hello-lstm' ? ['t2.hh', 't2.h', 't2.dh'] : ['t2.dh']) {
        await follow(`#preset=${preset}&at=${at}&theme=${theme}`)
        await expect(step).toHaveAttribute('data-step', at)
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        const { looked, weak } = await weakText(page.locator('.stage .window'))
        expect(weak, `${theme} ${preset} ${at}`).toEqual([])
        expect(looked).toBeGreaterThan(25)
      }
  // The same look sees a text that is faded.
  await page.addStyleTag({ content: '.mark .math { opacity: 0.4 }' })
  expect((await weakText(page.locator('.stage .window'))).weak.length).toBeGreaterThan(10)
})

test('themes switch live, and “as the system” follows the system', quick, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  const stage = await open(page)
  const paper = () =>
    page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const [white, black] = ['rgb(255, 255, 255)', 'rgb(27, 30, 35)']
  await expect.poll(paper).toBe(black)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(paper).toBe(white)

  await stage.button('Theme').click()
  const choice = (name: string) => page.getByRole('radio', { name, exact: true })
  await expect(choice('As the system')).toBeChecked()
  await choice('Dark').check()
  await expect.poll(paper).toBe(black)
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await choice('Projector').check()
  await expect.poll(paper).toBe(white)
  // Thicker strokes, and white all around.
  await expect(page.locator('.left')).toHaveCSS('background-color', white)
  await expect(page.locator('.mark .op').first()).toHaveCSS('stroke-width', '2.66px')

  // One that was chosen stays, whatever the system does; the system's comes back when asked for.
  await choice('Light').check()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(paper).toBe(white)
  await choice('As the system').check()
  await expect.poll(paper).toBe(black)
  await expect(stage.slider).toHaveValue('1')
})

test(
  'the language switches live: names, sentences, title, and html lang',
  quick,
  async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    const stage = await open(page, '#preset=hello-lstm&at=t3.dc')
    const html = page.locator('html')
    const details = page.getByRole('complementary')
    await expect(html).toHaveAttribute('lang', 'en')
    await expect(page).toHaveTitle('Unrolled: every number of an RNN, an LSTM and a GRU')
    const english = await details.innerText()
    const picture = await stage.drawn.locator('.picture').innerHTML()

    await page.getByRole('radio', { name: '한국어' }).check()
    await expect(html).toHaveAttribute('lang', 'ko')
    await expect(page).toHaveTitle('Unrolled: RNN, LSTM, GRU의 모든 숫자')
    await expect(page.getByRole('button', { name: '다음 단계' })).toBeVisible()
    await expect(page.getByRole('slider', { name: '단계' })).toHaveAttribute(
      'aria-valuetext',
      /^144단계 중 \d+단계 · 역전파 · t = 3/,
    )
    await expect(details).toContainText('그래디언트')
    await expect(stage.step).toHaveAttribute('data-step', 't3.dc')
    expect(await stage.drawn.locator('.picture').innerHTML()).toBe(picture)

    await page.getByRole('radio', { name: 'English' }).check()
    await expect(html).toHaveAttribute('lang', 'en')
    expect(await details.innerText()).toBe(english)
  },
)

/** Everything that is seen or heard within some parts of the page, what is in another language left out. */
const saidWithin = (parts: string): string[] => {
  const all = new Set<string>([document.title])
  const lang = document.documentElement.lang
  const foreign = (element: Element) =>
    element.closest('[lang]')?.getAttribute('lang') !== lang ||
    element.closest('kbd, .listing') !== null
  for (const element of document.querySelectorAll(`:is(${parts}) *`)) {
    if (foreign(element) || !element.checkVisibility() || /^(script|style)$/i.test(element.tagName))
      continue
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) {
      const text = element.getAttribute(name)
      if (text) all.add(text)
    }
    for (const node of element.childNodes)
      if (node.nodeType === 3 && node.textContent?.trim()) all.add(node.textContent.trim())
  }
  return [...all]
}

const said = (page: Page, within = 'body') => page.evaluate(saidWithin, within)

/** Words that are the same in every language: names of things and of the network's nodes. */
function allowed(): Set<string> {
  const proper =
    'Unrolled RNN LSTM GRU tanh relu softmax SGD Momentum Adagrad CSV Enter JavaScript ln raw onehot hello hell ello LaTeX NumPy PyTorch TypeScript'
  const names = presets.flatMap((preset) => {
    const { nodes } = runOfLink(`#preset=${preset}`).trace.tape
    return nodes.flatMap(({ symbol }) => symbol.split('_').flatMap((part) => [part, `d${part}`]))
  })
  return new Set([...proper.split(' '), ...names])
}

const latinWords = (texts: readonly string[]) => {
  const known = allowed()
  const words = texts.flatMap((text) => text.match(/\p{Script=Latin}{2,}/gu) ?? [])
  return [...new Set(words)].filter((word) => !known.has(word))
}

for (const preset of presets)
  test(`no English is left in what is said about the steps in Korean: ${preset}`, async ({
    page,
  }) => {
    const { moves } = runOfLink(`#preset=${preset}`)
    // From the last time step, through the loss, two time steps back.
    const from = Math.ceil(moves.length * 0.4)
    await open(page, `#preset=${preset}&locale=ko&step=${from}`)
    const places = Array.from({ length: Math.ceil(from / 2) }, (_, k) => from + 2 * k)
    const texts = (await visit(page, saidWithin, places, '.inspector, .scrubber, .counter')).flat()
    await page.keyboard.press('End')
    await expect(page.getByRole('complementary')).toContainText('갱신')
    texts.push(...(await said(page)))
    expect(new Set(texts).size).toBeGreaterThan(from)
    expect(latinWords(texts)).toEqual([])
  })

/** Every panel, with all that it can say at once. */
const panelsAtWork = [
  '#preset=hello-lstm&at=t3.dc&select=t3.c&panels=equation,node,ledger,check,code',
  '#preset=hello-slide&at=dW_hh&select=W_hh&panels=node,ledger,check,code',
  '#preset=hello-gru&at=update.W_hh&select=W_hh&iteration=1&panels=equation,ledger,code',
  '#preset=hello-lstm&at=t2.dH&select=W_hh&mistakes=no-dc-next,swap-i-f&panels=equation,ledger,check,code,mistakes',
  '#preset=hello-lstm&at=t3.dfc&select=W_hh&predict=true&panels=predict,ledger,check',
  '#preset=hello-slide&at=t2.dh&compare=lstm&panels=compare',
  '#preset=hello-lstm&at=t2.dh&compare=update&panels=compare',
  '#preset=hello-lstm&at=t2.dh&mistakes=no-dc-next&compare=mistakes&panels=compare',
]

test('every panel speaks the language that is chosen, and no other', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const { follow } = await open(page)
  for (const link of panelsAtWork)
    for (const locale of locales) {
      await follow(`${link}&locale=${locale}`)
      // Folded parts and first answers, too.
      const { origin } = ledgerWords[locale]
      for (const button of await page.getByRole('button', { name: origin }).all())
        if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
      const answer = page.getByRole('button', { name: predictWords[locale].answer, exact: true })
      if (await answer.isVisible()) await answer.click()
      const texts = await said(page, '.inspector, .pass-heading')
      expect(texts.length, link).toBeGreaterThan(20)
      const strange =
        locale === 'ko' ? latinWords(texts) : texts.filter((text) => /[가-힣]/.test(text))
      expect(strange, `${locale} ${link}`).toEqual([])
    }
})

test('no English is left in the Korean sheets and menus; in English there is', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '#locale=ko&colour=1')
  const look = async () => expect(latinWords(await said(page))).toEqual([])
  await page.getByRole('region', { name: '알림' }).getByRole('button', { name: '닫기' }).click()
  await look()
  for (const { sheet, open: show } of Object.values(sheetsOf(page, 'ko'))) {
    await show()
    await expect(sheet).toBeVisible()
    await look()
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: '더 보기' }).click()
  await page.getByRole('button', { name: '여기를 반복 시작으로' }).click()
  await look()
  await page.getByRole('button', { name: '테마' }).click()
  await look()
  await page.getByRole('button', { name: '신경망' }).click()
  await page.getByRole('region').getByRole('button', { name: '다음 반복' }).click()
  await expect(page.getByText('갱신 1번 뒤').first()).toBeVisible()
  await look()

  // The same look does see English.
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'English' }).check()
  await expect
    .poll(async () => latinWords(await said(page)))
    .toEqual(expect.arrayContaining(['Network', 'Playback', 'forward']))
})

for (const width of [1440, 390] as const)
  test(`every button has a name of its own, in both languages: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: sizes[width] })
    const { follow } = await open(page)
    const names = async () => {
      const lines = (await page.locator('body').ariaSnapshot()).split('\n')
      return lines.filter((line) =>
        /^ *- (button|radio|checkbox|combobox|textbox|slider)/.test(line),
      )
    }
    const nameless = (lines: readonly string[]) =>
      lines.filter((line) => !/^ *- \w+ ".*[\p{L}×].*"/u.test(line))
    for (const locale of locales) {
      await follow(`#preset=hello-lstm&at=t2.dh&locale=${locale}`)
      const onPage = await names()
      expect(nameless(onPage)).toEqual([])
      expect(onPage.length).toBeGreaterThan(50)
      await inEachSheet(page, locale, async () => expect(nameless(await names())).toEqual([]))
    }
  })

test('what the map says of a time step stays in its card', async ({ page }) => {
  const { follow } = await open(page)
  for (const [width, locale] of [
    [1440, 'en'],
    [1100, 'ko'],
    [390, 'en'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await follow(`#cell=lstm&text=가나다라마바사&at=t3.dc&locale=${locale}`)
    const cards = page.getByRole('navigation').getByRole('button')
    await expect(cards).toHaveCount(6)
    const beyond = () =>
      cards.evaluateAll(
        (all) =>
          all.flatMap((card) => {
            const { left, right } = card.getBoundingClientRect()
            return [...card.children].filter((part) => {
              const range = document.createRange() // around the words, which may be wider than their box
              range.selectNodeContents(part)
              const inside = range.getBoundingClientRect()
              return inside.width > 0 && (inside.left < left || inside.right > right)
            })
          }).length,
      )
    await expect.poll(beyond, `${width} px, ${locale}`).toBe(0)
  }
})
