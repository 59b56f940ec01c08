import { expect, test } from 'vitest'
import { presets, unroll } from '../../cells/index.ts'
import { chaptersOf } from '../chapters.ts'
import { record } from '../record.ts'
import { asked, closed, judge, type Log, outcomeOf, questionOf, scoreOf, skipped } from './index.ts'

const trace = record(unroll(presets['hello-slide']))
const [one, two, three, four] = chaptersOf(trace, 'node').map((move) => questionOf(trace, move)!)
const right = (question = one!) =>
  judge(trace, question, { kind: 'numbers', numbers: asked(question, question.truth) })
const wrong = (question = one!) =>
  judge(trace, question, { kind: 'numbers', numbers: question.entries.map(() => 99) })

test('nothing answered is a score of nothing', () => {
  expect(scoreOf([])).toEqual({ right: 0, wrong: 0, skipped: 0, streak: 0 })
})

test('right, wrong and skipped are counted; right ones in a row make a streak', () => {
  let log: Log = []
  log = closed(log, wrong(one))
  log = closed(log, right(two))
  log = closed(log, right(three))
  expect(scoreOf(log)).toEqual({ right: 2, wrong: 1, skipped: 0, streak: 2 })
  expect(scoreOf(closed(log, skipped(four!)))).toEqual({
    right: 2,
    wrong: 1,
    skipped: 1,
    streak: 0,
  })
})

test('a question is closed once: what comes after it does not count', () => {
  const log = closed(closed([], wrong(one)), right(one))
  expect(scoreOf(log)).toMatchObject({ right: 0, wrong: 1 })
  expect(outcomeOf(log, one!)?.diagnosis?.kind).not.toBe('right')
  expect(outcomeOf(log, two!)).toBeUndefined()
})
