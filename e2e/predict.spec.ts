import { givenOf } from '../src/equation/predict/index.ts'
import { messagesFor } from '../src/i18n/messages.ts'
import { predictWords } from '../src/i18n/panels/predict/index.ts'
import { markedAt } from '../src/panels/predict/marked.ts'
import { momentAt } from '../src/scene/index.ts'
import type { Locale } from '../src/settings/index.ts'
import { chapterAt, stepName, stepNamed } from '../src/trace/index.ts'
import {
  asked,
  type Question,
  questionOf,
  scaleOf,
  signOf,
  wiresOf,
} from '../src/trace/predict/index.ts'
import { expectReadable, expectSound } from './axe.ts'
import { isPrinted, type Run, runOfLink } from './expectedNumbers.ts'
import { expect, open, quick, type Stage, test } from './stage.ts'
import { walk } from './walk.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } })

const linkOf = (preset: string, at: string, locale: Locale = 'en', more = '') =>
  `#preset=${preset}&at=${at}&panels=predict&predict=true&locale=${locale}${more}`

/** The question that is open while the playhead rests on a step. */
function questionAfter(run: Run, at: string): Question {
  const move = chapterAt(run.moves, stepNamed(run.trace, at)!)
  return questionOf(run.trace, run.moves[move + 1]!)!
}

const written = (numbers: readonly number[]) => numbers.map((v) => v.toPrecision(3)).join(', ')
const truthOf = (question: Question) => asked(question, question.truth)

/** The panel as a person finds it. */
function quizOf({ page }: Stage, locale: Locale = 'en') {
  const words = predictWords[locale]
  const panel = page.locator('.predict')
  const score = panel.getByRole('list', { name: words.score })
  return {
    words,
    panel,
    score,
    question: panel.getByRole('region', { name: words.next }),
    field: panel.getByRole('textbox'),
    answer: panel.getByRole('button', { name: words.answer, exact: true }),
    goOn: panel.getByRole('button', { name: words.goOn, exact: true }),
    restart: panel.getByRole('button', { name: words.restart }),
    choose: (kind: keyof typeof words.kinds) =>
      panel.getByRole('radio', { name: words.kinds[kind], exact: true }).check(),
    counts: (right: number, wrong: number, skipped: number, streak: number) =>
      expect(score.getByRole('listitem')).toHaveText([
        words.counts.right(right),
        words.counts.wrong(wrong),
        words.counts.skipped(skipped),
        words.counts.streak(streak),
      ]),
  }
}

test('the switch turns it on, and the link has it', async ({ page }) => {
  const stage = await open(page, '#preset=hello-lstm&panels=predict')
  const { words, panel, question } = quizOf(stage)
  await expect(panel).toContainText(words.intro)
  await expect(panel).toContainText(words.privacy)
  await expect(question).toBeHidden()
  await panel.getByRole('checkbox', { name: words.turnOn }).check()
  await expect(question).toBeVisible()
  await expect(page).toHaveURL(/predict=true/)
  await panel.getByRole('checkbox', { name: words.turnOn }).uncheck()
  await expect(question).toBeHidden()
})

test(
  'a right answer is right, a slip is named, the right one stands beside it',
  quick,
  async ({ page }) => {
    const link = linkOf('hello-lstm', 't3.dig')
    const stage = await open(page, link)
    const run = runOfLink(link)
    const { words, question, field, answer, goOn, counts, panel } = quizOf(stage)

    const first = questionAfter(run, 't3.dig')
    await expect(question).toContainText(/ft/)
    await field.fill(written(truthOf(first)))
    await answer.click()
    await expect(question).toContainText(words.verdicts.right)
    await counts(1, 0, 0, 1)
    await expect(panel.getByRole('status')).toContainText(words.verdicts.right)
    await goOn.click()
    await expect(stage.step).toHaveAttribute('data-step', stepName(run.trace, first.last))

    // The gradient at i ⊙ g: multiplied by one's own value, not by the other's.
    const second = questionAfter(run, 't3.df')
    const step = run.trace.steps[second.step]!
    if (step.kind !== 'backward') throw new Error('no gradient is asked for')
    const own = run.trace.tape.nodes[second.node]!.value
    await field.fill(written([...own.data].map((v, k) => v * step.upstream.data[k]!)))
    await answer.click()
    await expect(question).toContainText(words.verdicts.wrong)
    await expect(question.locator('.diagnosis')).toContainText('by the value of it itself')
    await counts(1, 1, 0, 0)
    const rows = question.getByRole('table', { name: words.table }).getByRole('row')
    await expect(rows).toHaveCount(second.entries.length + 1)
    for (const [k, value] of truthOf(second).entries()) {
      const cells = await rows
        .nth(k + 1)
        .getByRole('cell')
        .allTextContents()
      expect(isPrinted(cells[1]!, value), cells.join()).toBe(true)
      await expect(rows.nth(k + 1).getByRole('img', { name: words.marks.bad })).toBeVisible()
    }
  },
)

test('nothing is sent while questions are answered, as the panel says', async ({ page }) => {
  const link = linkOf('hello-lstm', 't3.dig')
  const stage = await open(page, link)
  const run = runOfLink(link)
  const { words, panel, question, field, answer, goOn, restart, counts } = quizOf(stage)
  await expect(panel).toContainText(words.privacy)
  const sent: string[] = []
  page.context().on('request', (request) => {
    // The browser fetches the icon of its tab by itself, when it likes.
    if (!request.url().endsWith('/icon.svg')) sent.push(`${request.method()} ${request.url()}`)
  })
  page.on('websocket', (socket) => sent.push(socket.url()))

  const first = questionAfter(run, 't3.dig')
  await field.fill(written(truthOf(first)))
  await answer.click()
  await counts(1, 0, 0, 1)
  await goOn.click()
  await expect(stage.step).toHaveAttribute('data-step', stepName(run.trace, first.last))
  await field.fill(
    truthOf(questionAfter(run, 't3.df'))
      .map(() => 9)
      .join(' '),
  )
  await answer.click()
  await counts(1, 1, 0, 0)
  await expect(question.getByRole('table', { name: words.table })).toBeVisible()
  await restart.click()
  await counts(0, 0, 0, 0)
  expect(sent).toEqual([])
})

test('signs, and wires', async ({ page }) => {
  const link = linkOf('hello-slide', 't4.dy')
  const stage = await open(page, link)
  const run = runOfLink(link)
  const { words, question, answer, goOn, choose, counts } = quizOf(stage)
  const pick = async (one: Question, flip = false) => {
    const truth = truthOf(one)
    for (const [k, entry] of one.entries.entries()) {
      const sign = signOf(truth[k]!, scaleOf(truth))
      const chosen = flip ? (sign === '+' ? '−' : '+') : sign
      await question
        .getByRole('group', { name: words.entry(entry + 1) })
        .getByRole('radio', { name: chosen, exact: true })
        .check()
    }
  }
  await choose('signs')
  await answer.click()
  await expect(question.getByRole('alert')).toHaveText(words.noSigns)
  await counts(0, 0, 0, 0)
  const first = questionAfter(run, 't4.dy')
  await pick(first)
  await answer.click()
  await counts(1, 0, 0, 1)
  await goOn.click()
  const second = questionAfter(run, stepName(run.trace, first.last))
  await pick(second, true)
  await answer.click()
  await expect(question).toContainText(words.flipped)
  await counts(1, 1, 0, 0)
  await goOn.click()

  await choose('wires')
  await answer.click()
  await expect(question.getByRole('alert')).toHaveText(words.noTicks)
  const third = questionAfter(run, stepName(run.trace, second.last))
  const { nodes, lit } = wiresOf(run.trace, third, markedAt(run, third))!
  const boxes = question.getByRole('group', { name: words.wires }).getByRole('checkbox')
  await expect(boxes).toHaveCount(nodes.length)
  for (const [k, id] of nodes.entries()) if (!lit.has(id)) await boxes.nth(k).check()
  await answer.click()
  await expect(question).toContainText(words.verdicts.wrong)
  await counts(1, 2, 0, 0)
  await goOn.click()
  const next = questionAfter(run, stepName(run.trace, third.last))
  const fourth = wiresOf(run.trace, next, markedAt(run, next))!
  await expect(boxes).toHaveCount(fourth.nodes.length)
  for (const [k, id] of fourth.nodes.entries()) if (fourth.lit.has(id)) await boxes.nth(k).check()
  await answer.click()
  await expect(question).toContainText(words.verdicts.right)
  await counts(2, 2, 0, 1)
})

test('a step on reveals and counts as skipped; the score can be restarted', async ({ page }) => {
  const link = linkOf('hello-gru', 't2.r')
  const stage = await open(page, link)
  const run = runOfLink(link)
  const { words, panel, restart, counts, question } = quizOf(stage)
  const first = questionAfter(run, 't2.r')
  await expect(question).toBeVisible()
  await stage.press('ArrowRight')
  const revealed = panel.getByRole('region', { name: words.before })
  await expect(revealed).toContainText(words.verdicts.skipped)
  const shown = await revealed.getByRole('cell').allTextContents()
  const truth = truthOf(first)
  expect(shown).toHaveLength(truth.length)
  for (const [k, text] of shown.entries()) expect(isPrinted(text, truth[k]!)).toBe(true)
  await expect(panel.getByRole('status')).toContainText(words.verdicts.skipped)
  await counts(0, 0, 1, 0)

  await stage.button(messagesFor('en').transport.next).click()
  await counts(0, 0, 2, 0)
  // Back counts nothing, and what was revealed is closed: it is shown, not asked again.
  await stage.press('ArrowLeft')
  await expect(question).toContainText(words.verdicts.skipped)
  await counts(0, 0, 2, 0)
  // A whole time step closes the one question that was open.
  await stage.press('ArrowRight')
  await stage.press('ArrowDown')
  await counts(0, 0, 3, 0)
  await restart.click()
  await counts(0, 0, 0, 0)
  await expect(panel.getByRole('status')).toHaveText(words.restarted)
})

test('what is no answer is said beside the field, and nothing is counted', async ({ page }) => {
  const stage = await open(page, linkOf('hello-lstm', 't3.dig'))
  const { words, field, question, answer, counts } = quizOf(stage)
  for (const [text, bad] of [
    ['', { kind: 'empty' }],
    ['no idea', { kind: 'not a number', got: 'no' }],
    ['1e999, 0, 0', { kind: 'too large', got: '1e999' }],
    ['1, 2', { kind: 'count', got: 2 }],
    ['1 2 3 4', { kind: 'count', got: 4 }],
    ['한글', { kind: 'not a number', got: '한글' }],
  ] as const) {
    await field.fill(text)
    await answer.click()
    await expect(question.getByRole('alert')).toHaveText(words.bad(bad, 3))
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue(text)
    await expect(field).toHaveAccessibleDescription(words.bad(bad, 3))
    await counts(0, 0, 0, 0)
    await field.fill('0')
    await expect(question.getByRole('alert')).toBeHidden()
  }
})

test('in Korean: a slip is named, a step on reveals, what is no answer is said', async ({
  page,
}) => {
  const run = runOfLink(linkOf('hello-lstm', 't3.dig'))
  const at = stepName(run.trace, questionAfter(run, 't3.dig').last)
  const stage = await open(page, linkOf('hello-lstm', at, 'ko'))
  const { words, question, field, answer, goOn, counts, panel } = quizOf(stage, 'ko')
  await field.fill('한글')
  await answer.click()
  await expect(question.getByRole('alert')).toHaveText(
    words.bad({ kind: 'not a number', got: '한글' }, 3),
  )
  const wanted = questionAfter(run, at)
  const step = run.trace.steps[wanted.step]!
  if (step.kind !== 'backward') throw new Error('no gradient is asked for')
  const own = run.trace.tape.nodes[wanted.node]!.value
  await field.fill(written([...own.data].map((v, k) => v * step.upstream.data[k]!)))
  await answer.click()
  await expect(question.locator('.diagnosis')).toContainText('it 자신의 값을 곱했습니다')
  await counts(0, 1, 0, 0)
  await goOn.click()
  await stage.press('ArrowRight')
  await expect(panel.getByRole('region', { name: words.before })).toContainText(
    words.verdicts.skipped,
  )
  await counts(0, 1, 1, 0)
})

test('in the middle of a move its rest is asked for', async ({ page }) => {
  const stage = await open(page, linkOf('hello-lstm', 't3.dfc'))
  const { question, counts } = quizOf(stage)
  await expect(question).toContainText(/arrives at\s*it/)
  await stage.press('ArrowRight')
  await expect(stage.step).toHaveAttribute('data-step', 't3.dig')
  await counts(0, 0, 1, 0)
  await expect(question).toContainText(/arrives at\s*ft/)
})

test('steps that come faster than anything is drawn are counted one by one', async ({ page }) => {
  const { counts } = quizOf(await open(page, linkOf('hello-gru', 't2.r')))
  await page.evaluate(() => {
    for (let press = 0; press < 3; press++)
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }),
      )
  })
  await counts(0, 0, 3, 0)
})

test('by keyboard alone: Enter answers, Enter goes on, an arrow steps only outside the field', async ({
  page,
}) => {
  const link = linkOf('hello-slide', 't4.dy')
  const stage = await open(page, link)
  const run = runOfLink(link)
  const { panel, words, field, goOn, counts, question } = quizOf(stage)
  await panel.getByRole('checkbox', { name: words.turnOn }).focus()
  for (let tabs = 0; tabs < 6; tabs++) {
    if (await field.evaluate((one) => one === document.activeElement)) break
    await stage.press('Tab')
  }
  await expect(field).toBeFocused()
  const first = questionAfter(run, 't4.dy')
  await page.keyboard.type(written(truthOf(first)))
  await stage.press('ArrowLeft')
  await expect(stage.step).toHaveAttribute('data-step', 't4.dy')
  await stage.press('Enter')
  await counts(1, 0, 0, 1)
  await expect(goOn).toBeFocused()
  await stage.press('Enter')
  const second = stepName(run.trace, first.last)
  await expect(stage.step).toHaveAttribute('data-step', second)
  await expect(field).toBeFocused()
  await page.keyboard.type('7')
  await stage.press('Enter')
  await expect(question.getByRole('alert')).toBeVisible()
  await field.fill(written(truthOf(questionAfter(run, second)).map((v) => v + 9)))
  await stage.press('Enter')
  await counts(1, 1, 0, 0)
  await expect(goOn).toBeFocused()
  await stage.press('ArrowRight')
  await expect(stage.step).not.toHaveAttribute('data-step', second)
  await expect(field).not.toBeFocused()
  // Out of the field by Escape, the arrows step again.
  await stage.press('Tab')
  await stage.press('Tab')
  await expect(field).toBeFocused()
  await stage.press('Escape')
  const third = await stage.step.getAttribute('data-step')
  await stage.press('ArrowRight')
  await expect(stage.step).not.toHaveAttribute('data-step', third!)
  await counts(1, 1, 1, 0)
})

test('at the end, while it plays, with a mistake on: a sentence in place of a question', async ({
  page,
}) => {
  const stage = await open(page, linkOf('hello-slide', 'update.b_y'))
  const { words, panel, question } = quizOf(stage)
  await expect(panel).toContainText(words.over)
  await expect(question).toBeHidden()
  await stage.press('Home')
  await expect(question).toBeVisible()
  await stage.button('Play').click()
  await expect(panel).toContainText(words.playing)
  await stage.button('Pause').click()
  await expect(question).toBeVisible()
  await open(page, linkOf('hello-slide', 't3.dy', 'en', '&mistakes=tanh-twice'))
  await expect(panel).toContainText(words.mistaken)
  await expect(question).toBeHidden()
})

/** What the panel has in numbers: the right answer of the step that was taken, and what the next is worked out from. */
const lookAtNumbers = () => ({
  revealed: [...document.querySelectorAll('.predict .just .comparison td')].map((one) =>
    one.textContent.trim(),
  ),
  given: [...document.querySelectorAll('.predict .given .amount')].map((one) =>
    [...one.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
  ),
})

for (const preset of ['hello-slide', 'hello-lstm', 'hello-gru'])
  test(`${preset}: at every step, the numbers are the engine's`, async ({ page }) => {
    const link = linkOf(preset, 't1.xh')
    const stage = await open(page, link)
    const run = runOfLink(link)
    const { panel } = quizOf(stage)
    await expect(panel.locator('.question')).toBeVisible()
    const same = (texts: readonly string[] | undefined, values: readonly number[]) =>
      texts?.length === values.length && texts.every((text, k) => isPrinted(text, values[k]!))
    const all = await walk(page, lookAtNumbers, run.moves.length - 1)
    for (const [move, chapter] of run.moves.entries()) {
      if (move === 0) continue
      const question = questionOf(run.trace, chapter)!
      for (const [k, { tensor }] of givenOf(
        run.trace,
        question,
        momentAt(run, move + 1).now,
      ).entries())
        if (tensor.data.length <= 48)
          expect(same(all[move - 1]!.given[k], [...tensor.data]), `given before ${move}`).toBe(true)
      expect(same(all[move]!.revealed, truthOf(question)), `move ${move}`).toBe(true)
    }
  })

for (const [locale, width, looks] of [
  ['en', 1440, ['dark', 'projector']],
  ['ko', 360, ['dark']],
] as const)
  test(`axe finds nothing, and nothing is too wide, whatever is asked and answered: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    const stage = await open(page, linkOf('hello-lstm', 't3.dig', locale))
    const { field, answer, choose, goOn, panel } = quizOf(stage, locale)
    const look = () => expectSound(page, '.predict-fold')
    await panel.locator('summary').click()
    await field.fill('x')
    await answer.click()
    await look()
    await choose('signs')
    await look()
    await choose('wires')
    await panel.getByRole('checkbox').last().check()
    await answer.click()
    await look()
    await goOn.click()
    await choose('numbers')
    await field.fill('1e300, −12345, 0.00001')
    await answer.click()
    await look()
    for (const theme of looks) {
      const { hash } = new URL(page.url())
      await stage.follow(`${decodeURI(hash)}&theme=${theme}`)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expectReadable(page, '.predict-fold')
    }
    await stage.press('ArrowRight')
    await stage.press('ArrowRight')
    await look()
  })
