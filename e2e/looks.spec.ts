import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { messagesFor } from '../src/i18n/index.ts'
import type { Locale } from '../src/settings/index.ts'
import { runOfLink } from './numbers.ts'
import { expect, open, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const themes = ['light', 'dark', 'projector'] as const
const locales = ['en', 'ko'] as const
const presets = ['hello-slide', 'hello-lstm', 'hello-gru'] as const
const sizes = { 1920: 1080, 1440: 900, 390: 844, 360: 740 } as const
type Width = 1920 | 1440 | 390 | 360

/** What axe finds, one line each; with the least size of targets, which it leaves out if not asked. */
async function found(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode() // there are no frames to look into
    .options({ rules: { 'target-size': { enabled: true } } })
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [check] = [...any, ...all, ...none]
      return `${id}: ${target.join(' ')}: ${check?.message}`
    }),
  )
}

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

/** Nothing to be found by axe, on the page and in each of its sheets, and no need to scroll sideways. */
async function expectSound(page: Page, locale: Locale) {
  expect(await found(page)).toEqual([])
  for (const { sheet, css, open: show } of Object.values(sheetsOf(page, locale))) {
    await show()
    await expect(sheet).toBeVisible()
    expect(await found(page, css)).toEqual([])
    expect(await sideways(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  }
}

/** What is wider than the window: the page, or a sheet. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open], :popover-open')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth }) => `${tagName}: ${scrollWidth}`),
  )

// Each cell comes with each theme, language and width.
const combinations = [
  ...themes.flatMap((theme, k) =>
    locales.flatMap((locale, l) =>
      ([1440, 390] as const).map((width, m) => ({
        theme,
        locale,
        width: width as Width,
        preset: presets[(k + l + m) % 3]!,
      })),
    ),
  ),
  { theme: 'light', locale: 'ko', width: 360, preset: 'hello-lstm' },
  { theme: 'dark', locale: 'en', width: 360, preset: 'hello-gru' },
  { theme: 'projector', locale: 'en', width: 1920, preset: 'hello-lstm' },
] as const

for (const { theme, locale, width, preset } of combinations)
  test(`axe finds nothing: ${theme}, ${locale}, ${width} px, ${preset}`, async ({ page }) => {
    await page.setViewportSize({ width, height: sizes[width] })
    await open(page, `#preset=${preset}&at=t2.dh&theme=${theme}&locale=${locale}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expectSound(page, locale)
  })

for (const width of [1440, 360] as const)
  test(`axe finds nothing with much to see, ${width} px: a hundred time steps and notices`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: sizes[width] })
    await open(page, `#text=${'abcdefghij'.repeat(10)}k&at=t50.dh&colour=red&hidden-size=0`)
    await expect(page.getByRole('navigation').getByRole('button')).toHaveCount(100)
    await expect(page.getByRole('region', { name: 'Notices' }).getByRole('listitem')).toHaveCount(2)
    expect(await found(page)).toEqual([])
    expect(await sideways(page)).toEqual([])
  })

test('axe finds nothing with a wrong field, a selected node, and the whole network in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const { graph, text } = await open(page, '#preset=hello-lstm&at=t2.dh')
  await text.fill('x')
  await expect(page.getByRole('alert')).toBeVisible()
  await graph.getByRole('button', { name: /^c_t,/ }).click()
  await page.getByRole('button', { name: 'Zoom out' }).focus()
  for (let n = 0; n < 3; n++) await page.keyboard.press('Enter')
  await expect(graph).toHaveCount(0)
  expect(await found(page)).toEqual([])
})

test('axe would find something', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Next step' }).evaluate((button) => {
    button.removeAttribute('aria-label')
    button.removeAttribute('title')
    document.querySelector<HTMLElement>('.wordmark')!.style.color = '#ddd'
  })
  const rules = (await found(page)).map((line) => line.split(':')[0])
  expect(new Set(rules)).toEqual(new Set(['button-name', 'color-contrast']))
})

/** Text of the picture that is too weak on what lies under it: axe does not look into drawings. */
const weakText = (canvas: Locator) =>
  canvas.evaluate((svg) => {
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

    const frame = svg.getBoundingClientRect()
    let looked = 0
    const weak: string[] = []
    for (const text of svg.querySelectorAll('text, tspan')) {
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

for (const theme of themes)
  test(`text in the picture reaches 4.5 : 1, the receding parts too: ${theme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(page)
    for (const preset of presets)
      for (const at of ['t2.hh', 't2.h', 't2.dh']) {
        await page.goto(`/#preset=${preset}&at=${at}&theme=${theme}`)
        await expect(page.locator('[data-step]')).toHaveAttribute('data-step', at)
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        const { looked, weak } = await weakText(page.locator('svg.canvas'))
        expect(weak).toEqual([])
        expect(looked).toBeGreaterThan(25)
      }
    // The same look sees a text that is faded.
    await page.addStyleTag({ content: '.mark .math { opacity: 0.4 }' })
    expect((await weakText(page.locator('svg.canvas'))).weak.length).toBeGreaterThan(10)
  })

test('themes switch live, and “as the system” follows the system', async ({ page }) => {
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

test('the language switches live: names, sentences, title, and html lang', async ({ page }) => {
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
})

/** Everything that is seen or heard within some parts of the page, what is in another language left out. */
const said = (page: Page, within = 'body'): Promise<string[]> =>
  page.evaluate((parts) => {
    const all = new Set<string>([document.title])
    const lang = document.documentElement.lang
    const foreign = (element: Element) =>
      element.closest('[lang]')?.getAttribute('lang') !== lang || element.closest('kbd') !== null
    for (const element of document.querySelectorAll(`:is(${parts}) *`)) {
      if (
        foreign(element) ||
        !element.checkVisibility() ||
        /^(script|style)$/i.test(element.tagName)
      )
        continue
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) {
        const text = element.getAttribute(name)
        if (text) all.add(text)
      }
      for (const node of element.childNodes)
        if (node.nodeType === 3 && node.textContent?.trim()) all.add(node.textContent.trim())
    }
    return [...all]
  }, within)

/** Words that are the same in every language: names of things and of the network's nodes. */
function allowed(): Set<string> {
  const proper =
    'Unrolled RNN LSTM GRU tanh relu softmax SGD Momentum Adagrad CSV Enter JavaScript ln raw onehot hello hell ello LaTeX'
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
    const texts: string[] = []
    for (let n = from; n < from * 2; n += 2) {
      texts.push(...(await said(page, '.inspector, .scrubber, .counter')))
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('End')
    await expect(page.getByRole('complementary')).toContainText('갱신')
    texts.push(...(await said(page)))
    expect(new Set(texts).size).toBeGreaterThan(from)
    expect(latinWords(texts)).toEqual([])
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
  expect(latinWords(await said(page))).toEqual(
    expect.arrayContaining(['Network', 'Playback', 'forward']),
  )
})

for (const locale of locales)
  test(`every button has a name of its own, in ${locale}`, async ({ page }) => {
    for (const width of [1440, 390] as const) {
      await page.setViewportSize({ width, height: sizes[width] })
      await page.goto('about:blank')
      await open(page, `#preset=hello-lstm&at=t2.dh&locale=${locale}`)
      const names = async () => {
        const lines = (await page.locator('body').ariaSnapshot()).split('\n')
        return lines.filter((line) =>
          /^ *- (button|radio|checkbox|combobox|textbox|slider)/.test(line),
        )
      }
      const nameless = (lines: readonly string[]) =>
        lines.filter((line) => !/^ *- \w+ ".*[\p{L}×].*"/u.test(line))
      const onPage = await names()
      expect(nameless(onPage)).toEqual([])
      expect(onPage.length).toBeGreaterThan(50)
      for (const { open: show, sheet } of Object.values(sheetsOf(page, locale))) {
        await show()
        await expect(sheet).toBeVisible()
        expect(nameless(await names())).toEqual([])
        await page.keyboard.press('Escape')
        await expect(sheet).toBeHidden()
      }
    }
  })

for (const [width, locale] of [
  [1440, 'en'],
  [1100, 'ko'],
  [390, 'en'],
] as const)
  test(`what the map says of a time step stays in its card: ${width} px, ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page, `#cell=lstm&text=가나다라마바사&at=t3.dc&locale=${locale}`)
    const cards = page.getByRole('navigation').getByRole('button')
    await expect(cards).toHaveCount(6)
    const beyond = await cards.evaluateAll(
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
    expect(beyond).toBe(0)
  })
