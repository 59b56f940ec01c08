import type { Page } from '@playwright/test'
import { narrate, plain } from '../src/i18n/index.ts'
import { messagesFor } from '../src/i18n/messages.ts'
import { percent } from '../src/i18n/numberText.ts'
import { mistakesWords } from '../src/i18n/panels/mistakes/index.ts'
import { explore } from '../src/pages/explore/page.ts'
import { type Locale, readLink } from '../src/settings/index.ts'
import { playheadOf } from '../src/store/index.ts'
import {
  canMake,
  errorsOf,
  firstWrong,
  type MistakeName,
  mistakes,
  nodeKnownAt,
  stepName,
  wrongAt,
} from '../src/trace/index.ts'
import { expectReadable, expectSound, sideways } from './axe.ts'
import { runOfLink } from './expectedNumbers.ts'
import { expect, open, quick, test } from './stage.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

const locales = ['en', 'ko'] as const
const names = Object.keys(mistakes) as MistakeName[]
const cells = { rnn: 'hello-slide', lstm: 'hello-lstm', gru: 'hello-gru' } as const

/** What a person finds of mistakes, by role and name. */
function parts(page: Page, locale: Locale) {
  const words = messagesFor(locale)
  const own = mistakesWords[locale]
  return {
    words,
    own,
    box: (name: MistakeName) =>
      page.getByRole('checkbox', { name: words.mistakes.names[name], exact: true }),
    bar: page.getByRole('region', { name: words.mistakes.label }),
    off: page.getByRole('button', { name: words.mistakes.off, exact: true }),
    effect: page.getByRole('region', { name: own.effect }),
    details: page.getByRole('complementary', { name: words.inspector.label }),
  }
}

test('a switch for each mistake that a cell can have, in both languages', async ({ page }) => {
  const { follow } = await open(page)
  for (const locale of locales)
    for (const [cell, preset] of Object.entries(cells)) {
      await follow(`#preset=${preset}&panels=mistakes&locale=${locale}`)
      const { words, own } = parts(page, locale)
      const list = page.getByRole('list', { name: own.list })
      await expect(list.getByRole('checkbox')).toHaveCount(
        names.filter((name) => canMake(cell, name)).length,
      )
      for (const name of names)
        await expect(
          list.getByRole('checkbox', { name: words.mistakes.names[name], exact: true }),
        ).toHaveCount(canMake(cell, name) ? 1 : 0)
    }
})

test(
  'on and off by keyboard, with bar, title, tags and link; undone and redone',
  quick,
  async ({ page }) => {
    await open(page, '#preset=hello-lstm&at=t3.dgraw&panels=mistakes')
    const { words, box, bar, off, effect } = parts(page, 'en')
    const tag = page.getByText(words.mistakes.tag, { exact: true })
    await expect(bar).toBeHidden()
    await expect(tag).toHaveCount(0)

    await box('tanh-twice').focus()
    await page.keyboard.press('Space')
    await expect(box('tanh-twice')).toBeChecked()
    await expect(bar).toContainText(words.mistakes.names['tanh-twice'])
    await expect(effect).toBeVisible()
    await expect(tag).toHaveCount(2)
    await expect(page).toHaveTitle(words.mistakes.title(explore.words.en.title))
    await expect(page).toHaveURL(/mistakes=tanh-twice/)

    await box('no-dc-next').focus()
    await page.keyboard.press('Space')
    await expect(bar).toContainText(words.mistakes.names['no-dc-next'])
    await page.keyboard.press('Control+z')
    await expect(box('no-dc-next')).not.toBeChecked()
    await expect(box('tanh-twice')).toBeChecked()

    await off.focus()
    await page.keyboard.press('Enter')
    await expect(bar).toBeHidden()
    await expect(box('tanh-twice')).not.toBeChecked()
    await expect(tag).toHaveCount(0)
    await expect(page).toHaveTitle(explore.words.en.title)
    await expect(page).not.toHaveURL(/mistakes=/)
  },
)

test('the sentence says what the record did, in both languages', async ({ page }) => {
  const { follow } = await open(page)
  for (const locale of locales)
    for (const link of [
      '#preset=hello-lstm&mistakes=tanh-twice&at=t3.dgraw',
      '#preset=hello-lstm&mistakes=no-dc-next&at=t3.dc',
      '#preset=hello-slide&mistakes=assign-over-time&at=t1.dh.1',
    ]) {
      await follow(`${link}&locale=${locale}`)
      const run = runOfLink(link)
      const move = run.moves[playheadOf(run, stepOf(link)) - 1]!
      const said = plain(narrate(run.trace, move, messagesFor(locale), run.vocabulary))
      expect(said).toMatch(/mistake|실수/)
      const sentence = parts(page, locale).details.locator('.say')
      await expect
        .poll(async () => letters((await sentence.textContent()) ?? ''))
        .toBe(letters(said))
    }
})

test('how wrong each parameter is, from when on, and the ways to see it', async ({ page }) => {
  const stage = await open(page)
  const { effect, own } = parts(page, 'en')
  for (const [preset, name] of [
    ['hello-lstm', 'tanh-twice'],
    ['hello-slide', 'no-dh-next'],
    ['hello-gru', 'no-sigmoid-slope'],
  ] as const) {
    const link = `#preset=${preset}&mistakes=${name}`
    await stage.follow(`${link}&panels=mistakes`)
    const run = runOfLink(link)
    const errors = errorsOf(run.trace)
    const rows = effect.getByRole('row')
    await expect(rows).toHaveCount(errors.length + 1)
    for (const [k, { relative }] of errors.entries())
      await expect(rows.nth(k + 1)).toContainText(
        relative > 0 ? percent(relative, own.percent) : own.fine,
      )
    const first = firstWrong(run.trace)!
    const number = playheadOf(run, first)
    await effect
      .getByRole('button', { name: own.step(number) })
      .first()
      .click()
    await expect(stage.step).toHaveAttribute(
      'data-step',
      stepName(run.trace, run.moves[number - 1]!.last),
    )
  }
  await page.getByRole('button', { name: own.check }).click()
  await page.getByRole('button', { name: own.compare }).click()
  await expect(page).toHaveURL(/panels=check,mistakes/)
  await expect(page).toHaveURL(/compare=mistakes/)
})

for (const how of ['keyboard', 'pointer'] as const)
  test(`the gradient check, by ${how}, unfolds in its own widget, in sight and with the focus`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 620 })
    await open(page, `#preset=hello-lstm&mistakes=tanh-twice&panels=mistakes`)
    const { own, words } = parts(page, 'en')
    // Of another widget before it, the part that could be taken for its own.
    await page.evaluate(() => {
      const other = document.createElement('section')
      other.className = 'check-fold'
      other.innerHTML = '<h3 class="fold-title"><button>other</button></h3>'
      document.body.prepend(other)
    })
    const title = page.getByRole('button', { name: words.panels.check, exact: true })
    const fold = page.getByRole('region', { name: words.panels.check, exact: true })
    const top = () => fold.evaluate((one) => one.getBoundingClientRect().top)
    for (const time of ['to unfold', 'unfolded already', 'folded by hand']) {
      if (time === 'folded by hand') await title.press('Enter')
      const button = page.getByRole('button', { name: own.check, exact: true })
      if (how === 'pointer') await button.click()
      else {
        await button.focus()
        await page.keyboard.press('Enter')
      }
      const heading = page.getByRole('heading', { name: words.panels.check, exact: true })
      await expect(how === 'pointer' ? heading : title, time).toBeFocused()
      await expect(title).toBeInViewport()
      await expect(title).toHaveAttribute('aria-expanded', 'true')
      // What is in it, too: it does not just peep out at the foot of the window.
      await expect(fold.getByRole('combobox')).toBeInViewport()
      await expect.poll(top).toBeGreaterThanOrEqual(0)
    }
    // After a press of the pointer Space steps still; by keyboard it is the title's.
    await page.keyboard.press('Space')
    await expect(title).toHaveAttribute('aria-expanded', how === 'pointer' ? 'true' : 'false')
    const slider = page.getByRole('slider', { name: words.transport.slider, exact: true })
    await expect(slider).toHaveValue(how === 'pointer' ? '2' : '1')
  })

/** Where a mistake is made, by panel: a link, and how often its name stands in the panel; 0 where a wrong number is only handed on. */
const made = [
  ['equation', 'no-sigmoid-slope', '#preset=hello-lstm&at=t3.dfraw', 1],
  ['equation', 'no-sigmoid-slope', '#preset=hello-lstm&at=t2.dh.1', 0],
  ['equation', 'assign-over-time', '#preset=hello-slide&at=t1.dh.1', 1],
  ['equation', 'no-dc-next', '#preset=hello-lstm&at=t3.dc.1', 1],
  ['equation', 'no-dc-next', '#preset=hello-lstm&at=t3.dc', 1],
  ['equation', 'swap-i-f', '#preset=hello-lstm&at=t3.dH', 1],
  ['ledger', 'tanh-twice', '#preset=hello-slide&at=t2.dhraw&select=t2.hraw', 1],
  ['ledger', 'tanh-twice', '#preset=hello-slide&at=t0.dh&select=W_hh', 0],
  ['ledger', 'h-now-in-dW_hh', '#preset=hello-slide&at=t0.dh&select=W_hh', 4],
  ['ledger', 'assign-over-time', '#preset=hello-slide&at=t0.dh&select=W_hh', 1],
  ['ledger', 'no-dh-next', '#preset=hello-slide&at=t3.dh&select=t3.h', 1],
  ['code', 'no-dh-next', '#preset=hello-slide&at=t3.dh', 1],
  ['code', 'no-sigmoid-slope', '#preset=hello-lstm&at=t3.dfraw', 3],
] as const

test('equation, ledger and code name a mistake where it is made, not where it is handed on', async ({
  page,
}) => {
  const { follow } = await open(page)
  for (const [k, [panel, name, link, count]] of made.entries()) {
    const locale = locales[k % 2]!
    await follow(`${link}&mistakes=${name}&panels=${panel}&locale=${locale}`)
    const fold = page.locator(`.${panel}-fold`)
    const whole = { equation: '.equation', ledger: '.terms', code: '.listing' }[panel]
    await expect(fold.locator(whole).first()).toBeVisible()
    const called = messagesFor(locale).mistakes.names[name]
    await expect(fold.getByText(called), `${panel} ${name} ${link}`).toHaveCount(count)
    // Never more than the sign: beside it stands which one it is.
    await expect(fold.locator('.unequal-sign')).toHaveCount(panel === 'code' ? 0 : count)
  }
})

/** The step that a link names. */
const stepOf = (link: string): number => {
  const { trace } = runOfLink(link)
  const { at } = readLink(link).settings
  return trace.steps.findIndex((_, n) => at !== null && stepName(trace, n) === at)
}

/** Without what lays mathematics out: spaces, underscores, signs that are raised. */
const letters = (text: string) =>
  text
    .replaceAll(/[\s_,]/g, '')
    .replaceAll('ᵀ', '⊤')
    .replaceAll('²', '2')

for (const [preset, name] of [
  ['hello-slide', 'no-dh-next'],
  ['hello-lstm', 'no-dc-next'],
  ['hello-gru', 'assign-over-time'],
] as const)
  test(`${preset}, ${name}: graph, panel and table mark what differs, at every tenth step`, async ({
    page,
  }) => {
    const link = `#preset=${preset}&mistakes=${name}&select=W_hh&panels=node`
    const stage = await open(page, link)
    const run = runOfLink(link)
    const { details, words } = parts(page, 'en')
    const W = run.trace.tape.nodes.find((node) => node.name === 'W_hh')!
    for (let n = 5; n <= run.moves.length; n += 10) {
      await stage.slider.fill(String(n))
      const { last } = run.moves[n - 1]!
      const isWrong = new Map(
        run.trace.tape.nodes.map((node) => [node.name, wrongAt(run.trace, node.id, last)]),
      )
      const hits = () =>
        stage.graph
          .getByRole('button')
          .evaluateAll((all) =>
            all.map((one) => [one.getAttribute('data-hit')!, one.getAttribute('aria-label')!]),
          )
      await expect
        .poll(async () =>
          (await hits()).filter(
            ([node, spoken]) => spoken!.includes(words.mistakes.wrong) !== isWrong.get(node!),
          ),
        )
        .toEqual([])
      await expect(details.getByText(words.mistakes.wrong)).toHaveCount(isWrong.get(W.name) ? 1 : 0)
    }

    await stage.slider.fill(String(run.moves.length))
    await stage.button('All values').click()
    const rows = page.getByRole('dialog').locator('tr[data-node]')
    await expect(rows.first()).toBeVisible()
    await page
      .getByRole('dialog')
      .locator('details')
      .evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true
      })
    const end = run.moves.at(-1)!.last
    await expect(rows).toHaveCount(run.trace.tape.nodes.length)
    const told = await rows.evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-node')!, row.lastElementChild!.textContent]),
    )
    for (const node of run.trace.tape.nodes) {
      const state = told.find(([own]) => own === node.name)![1]!
      const marked = [words.mistakes.wrong, words.mistakes.lost].some((one) => state.includes(one))
      const lost = nodeKnownAt(run.trace, node.id, end).expected === 0
      expect(marked, node.name).toBe(wrongAt(run.trace, node.id, end))
      if (marked && lost) expect(state).toContain(words.mistakes.lost)
    }
  })

test('without a mistake nothing is marked', async ({ page }) => {
  const stage = await open(page, '#preset=hello-lstm&at=t1.dH')
  await expect(page.locator('.unequal')).toHaveCount(0)
  await expect(page.getByText('a mistake is on')).toHaveCount(0)
  await stage.slider.fill('60')
  await expect(page.locator('.unequal')).toHaveCount(0)
})

test('a preset, and new weights, turn mistakes off', async ({ page }) => {
  await open(page, '#preset=hello-lstm&mistakes=tanh-twice&panels=mistakes')
  const { bar } = parts(page, 'en')
  await expect(bar).toBeVisible()
  await page.getByRole('button', { name: 'Network' }).click()
  await page.getByRole('button', { name: 'New weights' }).click()
  await expect(bar).toBeHidden()
})

for (const [width, more, locale, other] of [
  [1440, 'equation,ledger,code,', 'en', 'ko'],
  [390, '', 'ko', 'en'],
  [360, '', 'en', 'ko'],
] as const)
  test(`axe finds nothing, and nothing is too wide: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 1440 ? 900 : 800 })
    const place = `#preset=hello-lstm&mistakes=no-dc-next,swap-i-f&at=t2.dH&panels=${more}node,mistakes`
    const { follow } = await open(page, `${place}&locale=${locale}`)
    await expect(parts(page, locale).effect).toBeVisible()
    await expectSound(page, width === 1440 ? undefined : '.inspector')
    await follow(`${place}&locale=${other}`)
    await expect(parts(page, other).effect).toBeVisible()
    expect(await sideways(page)).toEqual([])
    if (width === 360) return
    for (const theme of ['dark', 'projector'] as const) {
      await follow(`${place}&theme=${theme}&locale=${other}`)
      await expectReadable(page, width === 390 ? '.mistakes-fold' : '.inspector')
    }
  })
