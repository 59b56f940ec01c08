import type { Locator, Page } from '@playwright/test'
import { messagesFor } from '../src/i18n/messages.ts'
import { checkWords } from '../src/i18n/panels/check/index.ts'
import { editWords } from '../src/i18n/panels/edit/index.ts'
import { ledgerWords } from '../src/i18n/panels/ledger/index.ts'
import { flaws } from './axe.ts'
import { expect, open, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

const words = messagesFor('en')

interface Parting {
  /** What is pressed, and what goes with it. */
  readonly what: string
  readonly link: string
  readonly before?: (page: Page) => Promise<unknown>
  readonly button: (page: Page) => Locator
  /** What is there, or not, once the press has been answered. */
  readonly after: (page: Page) => Promise<unknown>
  /** Where the keyboard is then. */
  readonly to: (page: Page) => Locator
}

const named = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const play = (page: Page) => named(page, words.transport.play)

/** 0.5 more for the first entry of W_hh. */
async function edit(page: Page) {
  const field = page.getByRole('spinbutton').first()
  await field.fill('0.5')
  await field.press('Enter')
}

const check = '#preset=hello-lstm&at=t2.dc.1&panels=check&select=W_hh'
const large = '#cell=lstm&text=hello+world&hidden-size=40&at=t2.dc.1&panels=check'
const W_hh = '#preset=hello-slide&at=t2.h&panels=node&select=W_hh'
const notices = '#preset=hello-slide&at=t2.h&theme=sepia&c0=1,2,3'

const partings: readonly Parting[] = [
  {
    what: 'the button that checks all',
    link: large,
    button: (page) =>
      page.locator('.examination').getByRole('button', {
        name: checkWords.en.checkAll(0).replace(/0.*$/, ''),
      }),
    after: (page) => expect(named(page, checkWords.en.stop)).toBeVisible(),
    to: (page) => named(page, checkWords.en.stop),
  },
  {
    what: 'the button that stops the check',
    link: large,
    before: (page) => page.locator('.examination .buttons .button').first().click(),
    button: (page) => named(page, checkWords.en.stop),
    after: (page) => expect(named(page, checkWords.en.stop)).toHaveCount(0),
    to: (page) => page.locator('.examination .buttons .button').first(),
  },
  {
    what: 'the button that checks one parameter',
    link: check,
    button: (page) => named(page, checkWords.en.checkOne('W_hh', 36)),
    after: (page) => expect(page.locator('.examination').getByRole('status')).not.toBeEmpty(),
    to: (page) => page.locator('.examination .buttons .button').first(),
  },
  {
    what: 'the bar over the stage while a mistake is on',
    link: '#preset=hello-lstm&at=t3.dgraw&mistakes=tanh-twice',
    button: (page) => named(page, words.mistakes.off),
    after: (page) => expect(region(page, words.mistakes.label)).toBeHidden(),
    to: play,
  },
  {
    what: 'a notice beside others',
    link: notices,
    button: (page) => named(page, words.notices.dismiss).first(),
    after: (page) => expect(page.locator('.notices li')).toHaveCount(1),
    to: (page) => named(page, words.notices.dismiss),
  },
  {
    what: 'the last notice',
    link: notices,
    before: (page) => named(page, words.notices.dismiss).last().click(),
    button: (page) => named(page, words.notices.dismiss),
    after: (page) => expect(page.locator('.notices li')).toHaveCount(0),
    to: play,
  },
  {
    what: 'the button that resets a matrix',
    link: W_hh,
    before: edit,
    button: (page) => named(page, editWords.en.reset('W_hh')),
    after: (page) => expect(named(page, editWords.en.reset('W_hh'))).toHaveCount(0),
    to: (page) => page.getByRole('spinbutton').first(),
  },
  {
    what: 'the bar at the foot of the inspector while a number is edited',
    link: W_hh,
    before: edit,
    button: (page) => named(page, editWords.en.resetAll),
    after: (page) => expect(region(page, editWords.en.bar)).toHaveCount(0),
    to: (page) => named(page, words.panels.compare),
  },
  {
    what: 'the button that counts all time steps again',
    link: '#preset=hello-lstm&at=t0.dh&select=W_hh&panels=ledger',
    before: (page) => page.getByRole('checkbox', { name: ledgerWords.en.count(4) }).uncheck(),
    button: (page) => named(page, ledgerWords.en.all),
    after: (page) => expect(page.locator('.ledger-fold .without')).toHaveCount(0),
    to: (page) => page.locator('.ledger-fold h4').first(),
  },
  {
    what: 'the button that closes the details of a node',
    link: W_hh,
    button: (page) => named(page, words.inspector.close),
    after: (page) => expect(named(page, words.inspector.close)).toHaveCount(0),
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

for (const { what, link, before, button, after, to } of partings)
  test(`${what} goes: by keyboard the focus has a place, by pointer the arrow keys step`, async ({
    page,
  }) => {
    const stage = await open(page, link)
    await before?.(page)
    await button(page).focus()
    await page.keyboard.press('Enter')
    await after(page)
    await expect(to(page)).toBeFocused()
    expect(await seen(page)).toBe('seen')
    expect(await flaws(page, ':focus')).toEqual([])

    // Through another network, so that nothing is left of it.
    await stage.follow('#cell=gru&text=ab')
    await stage.follow(link)
    await before?.(page)
    await button(page).click()
    await after(page)
    const at = (await stage.step.getAttribute('data-step'))!
    await page.keyboard.press('ArrowLeft')
    await expect(stage.step).not.toHaveAttribute('data-step', at)
  })

const next = (page: Page) =>
  page.getByRole('complementary').getByRole('button', { name: words.input.nextIteration })

test('by keyboard, the button for the next iteration goes and the focus has a place', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-slide')
  await page.keyboard.press('End')
  await next(page).focus()
  await page.keyboard.press('Enter')
  await expect(next(page)).toHaveCount(0)
  await expect(play(page)).toBeFocused()
  expect(await seen(page)).toBe('seen')
  await page.keyboard.press('ArrowRight')
  await expect(stage.step).toHaveAttribute('data-step', 't1.hh')
})

test('by pointer, the button for the next iteration goes and the arrow keys step', async ({
  page,
}) => {
  const stage = await open(page, '#preset=hello-slide')
  await page.keyboard.press('End')
  await next(page).click()
  await expect(next(page)).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(stage.step).toHaveAttribute('data-step', 't1.hh')
})

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
