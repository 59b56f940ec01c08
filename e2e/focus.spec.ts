import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { messagesFor } from '../src/i18n/index.ts'
import { checkWords } from '../src/i18n/panels/check/index.ts'
import { editWords } from '../src/i18n/panels/edit/index.ts'
import { ledgerWords } from '../src/i18n/panels/ledger/index.ts'
import type { Locale } from '../src/settings/index.ts'
import { expect, open, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

const locales = ['en', 'ko'] as const

interface Parting {
  /** What is pressed, and what goes with it. */
  readonly what: string
  readonly link: string
  readonly before?: (page: Page, locale: Locale) => Promise<unknown>
  readonly button: (page: Page, locale: Locale) => Locator
  /** What is there, or not, once the press has been answered. */
  readonly after: (page: Page, locale: Locale) => Promise<unknown>
  /** Where the keyboard is then. */
  readonly to: (page: Page, locale: Locale) => Locator
}

const named = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const play = (page: Page, locale: Locale) => named(page, messagesFor(locale).transport.play)

/** 0.5 more for the first entry of W_hh. */
async function edit(page: Page) {
  const field = page.getByRole('spinbutton').first()
  await field.fill('0.5')
  await field.press('Enter')
}

const check = '#preset=hello-lstm&at=t3.df&panels=check&select=W_hh'
const large = '#cell=lstm&text=hello+world&hidden-size=40&at=t3.df&panels=check'
const W_hh = '#preset=hello-slide&at=t2.h&panels=node&select=W_hh'
const notices = '#preset=hello-slide&at=t2.h&theme=sepia&c0=1,2,3'

const partings: readonly Parting[] = [
  {
    what: 'the button that checks all',
    link: large,
    button: (page, locale) =>
      page.locator('.examination').getByRole('button', {
        name: checkWords[locale].checkAll(0).replace(/0.*$/, ''),
      }),
    after: (page, locale) => expect(named(page, checkWords[locale].stop)).toBeVisible(),
    to: (page, locale) => named(page, checkWords[locale].stop),
  },
  {
    what: 'the button that stops the check',
    link: large,
    before: (page) => page.locator('.examination .buttons .button').first().click(),
    button: (page, locale) => named(page, checkWords[locale].stop),
    after: (page, locale) => expect(named(page, checkWords[locale].stop)).toHaveCount(0),
    to: (page) => page.locator('.examination .buttons .button').first(),
  },
  {
    what: 'the button that checks one parameter',
    link: check,
    button: (page, locale) => named(page, checkWords[locale].checkOne('W_hh', 36)),
    after: (page) => expect(page.locator('.examination').getByRole('status')).not.toBeEmpty(),
    to: (page) => page.locator('.examination .buttons .button').first(),
  },
  {
    what: 'the bar over the stage while a mistake is on',
    link: '#preset=hello-lstm&at=t3.dgraw&mistakes=tanh-twice',
    button: (page, locale) => named(page, messagesFor(locale).mistakes.off),
    after: (page, locale) => expect(region(page, messagesFor(locale).mistakes.label)).toBeHidden(),
    to: play,
  },
  {
    what: 'a notice beside others',
    link: notices,
    button: (page, locale) => named(page, messagesFor(locale).notices.dismiss).first(),
    after: (page) => expect(page.locator('.notices li')).toHaveCount(1),
    to: (page, locale) => named(page, messagesFor(locale).notices.dismiss),
  },
  {
    what: 'the last notice',
    link: notices,
    before: (page, locale) => named(page, messagesFor(locale).notices.dismiss).last().click(),
    button: (page, locale) => named(page, messagesFor(locale).notices.dismiss),
    after: (page) => expect(page.locator('.notices li')).toHaveCount(0),
    to: play,
  },
  {
    what: 'the button that resets a matrix',
    link: W_hh,
    before: edit,
    button: (page, locale) => named(page, editWords[locale].reset('W_hh')),
    after: (page, locale) => expect(named(page, editWords[locale].reset('W_hh'))).toHaveCount(0),
    to: (page) => page.getByRole('spinbutton').first(),
  },
  {
    what: 'the bar at the foot of the inspector while a number is edited',
    link: W_hh,
    before: edit,
    button: (page, locale) => named(page, editWords[locale].resetAll),
    after: (page, locale) => expect(region(page, editWords[locale].bar)).toHaveCount(0),
    to: (page, locale) => named(page, messagesFor(locale).panels.compare),
  },
  {
    what: 'the button that counts all time steps again',
    link: '#preset=hello-lstm&at=dW_hh&select=W_hh&panels=ledger',
    before: (page, locale) =>
      page.getByRole('checkbox', { name: ledgerWords[locale].count(4) }).uncheck(),
    button: (page, locale) => named(page, ledgerWords[locale].all),
    after: (page) => expect(page.locator('.ledger-fold .without')).toHaveCount(0),
    to: (page) => page.locator('.ledger-fold h4').first(),
  },
  {
    what: 'the button that closes the details of a node',
    link: W_hh,
    button: (page, locale) => named(page, messagesFor(locale).inspector.close),
    after: (page, locale) =>
      expect(named(page, messagesFor(locale).inspector.close)).toHaveCount(0),
    to: (page) => page.locator('.node-fold h4').first(),
  },
]

/** What has the keyboard is in the window, for the eye too, and nothing hides it. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document
    if (!one || one === document.body) return 'nothing has the focus'
    const { x, y, width, height } = one.getBoundingClientRect()
    if (width < 8 || height < 8) return 'too small to be seen'
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return one.contains(top) || top?.contains(one)
      ? 'seen'
      : `behind ${top?.outerHTML.slice(0, 80)}`
  })

for (const locale of locales)
  for (const { what, link, before, button, after, to } of partings) {
    test(`${locale}: by keyboard, ${what} goes and the focus has a place`, async ({ page }) => {
      await open(page, `${link}&locale=${locale}`)
      await before?.(page, locale)
      await button(page, locale).focus()
      await page.keyboard.press('Enter')
      await after(page, locale)
      await expect(to(page, locale)).toBeFocused()
      expect(await seen(page)).toBe('seen')
      const { violations } = await new AxeBuilder({ page }).include(':focus').analyze()
      expect(violations).toEqual([])
    })

    test(`${locale}: by pointer, ${what} goes and the arrow keys step`, async ({ page }) => {
      const stage = await open(page, `${link}&locale=${locale}`)
      await before?.(page, locale)
      await button(page, locale).click()
      await after(page, locale)
      const at = (await stage.step.getAttribute('data-step'))!
      await page.keyboard.press('ArrowLeft')
      await expect(stage.step).not.toHaveAttribute('data-step', at)
    })
  }

for (const locale of locales) {
  const next = (page: Page) =>
    page
      .getByRole('complementary')
      .getByRole('button', { name: messagesFor(locale).input.nextIteration })

  test(`${locale}: by keyboard, the button for the next iteration goes and the focus has a place`, async ({
    page,
  }) => {
    const stage = await open(page, `#preset=hello-slide&locale=${locale}`)
    await page.keyboard.press('End')
    await next(page).focus()
    await page.keyboard.press('Enter')
    await expect(next(page)).toHaveCount(0)
    await expect(play(page, locale)).toBeFocused()
    expect(await seen(page)).toBe('seen')
    await page.keyboard.press('ArrowRight')
    await expect(stage.step).toHaveAttribute('data-step', 't1.hh')
  })

  test(`${locale}: by pointer, the button for the next iteration goes and the arrow keys step`, async ({
    page,
  }) => {
    const stage = await open(page, `#preset=hello-slide&locale=${locale}`)
    await page.keyboard.press('End')
    await next(page).click()
    await expect(next(page)).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await expect(stage.step).toHaveAttribute('data-step', 't1.hh')
  })
}

test('a title that was lent the focus gives it up: no pointer can put a ring around it', async ({
  page,
}) => {
  await open(page, W_hh)
  const title = page.locator('.node-fold h4').first()
  await named(page, 'Close details').focus()
  await page.keyboard.press('Enter')
  await expect(title).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(title).not.toBeFocused()
  await title.click()
  await page.keyboard.press('ArrowRight')
  await expect(title).not.toBeFocused()
  await expect(page.locator('[tabindex="-1"]:is(h4, section, div)')).toHaveCount(0)
})
