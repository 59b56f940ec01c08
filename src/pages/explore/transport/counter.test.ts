import { expect, test } from 'vitest'
import { messagesFor } from '../../../i18n/messages.ts'
import { defaults, reconcile } from '../../../settings/index.ts'
import { runOf } from '../../../store/index.ts'
import { counterAt, passAhead } from './counter.ts'

const runWith = (change: object) => {
  const { settings } = reconcile({ ...defaults, ...change })
  return runOf(settings)
}
const lstm = runWith({ preset: 'hello-lstm', cell: 'lstm', text: 'hello' })
const rnn = runWith({})

test('the counter says step, pass, time and what acts', () => {
  const counters = lstm.moves.map((_, k) =>
    messagesFor('en').transport.counter(counterAt(lstm, k + 1, messagesFor('en'))),
  )
  expect(counters).toContain('Step 93 of 144 · backward · t = 3 · f ⊙ c')
  expect(counters).toContain('Step 99 of 144 · backward · t = 3 · merge dH')
  expect(counters[0]).toBe('Step 1 of 144 · forward · t = 1 · W_xh x')
  expect(counters.at(-1)).toBe('Step 144 of 144 · update · b_y')
  for (const counter of counters) expect(counter).not.toMatch(/_t|undefined/)
})

test('every move of every cell has a name', () => {
  for (const cell of ['rnn', 'lstm', 'gru']) {
    const run = runWith({ cell, text: '안녕 👋', preset: null })
    for (let n = 1; n <= run.moves.length; n++)
      expect(counterAt(run, n, messagesFor('ko')).name).not.toBe('')
  }
})

test('the pass ahead is the one under way; at its end, the next that is worth a button', () => {
  const total = rnn.moves.length
  expect(passAhead(rnn, 1)).toMatchObject({ kind: 'forward', end: 32 })
  expect(passAhead(rnn, 31)).toMatchObject({ kind: 'forward', end: 32 })
  expect(passAhead(rnn, 32)).toMatchObject({ kind: 'backward', end: 62 })
  expect(passAhead(rnn, 33)).toMatchObject({ kind: 'backward', end: 62 })
  expect(passAhead(rnn, 34)).toMatchObject({ kind: 'backward', end: 62 })
  expect(passAhead(rnn, 62)).toMatchObject({ kind: 'clip', end: 67 })
  expect(passAhead(rnn, 67)).toMatchObject({ kind: 'update', end: total })
  expect(passAhead(rnn, total)).toMatchObject({ kind: 'update', end: total })
})
