import { expect, test } from 'vitest'
import { checkEntry, scalar, startTape } from '../../../engine/index.ts'
import { plain } from '../../../narration/sentence.ts'
import { checkWords } from './index.ts'

const named = (text: string) => [{ text, italic: true }]

test('a wrong gradient: which, from which time on, where first', () => {
  const { en, ko } = checkWords
  const names = ['dW_xh', 'dW_hh', 'db_h'].map(named)
  expect(plain(en.wrong(names))).toBe('Wrong gradient: dW_xh, dW_hh, db_h.')
  expect(plain(ko.wrong(names))).toBe('틀린 그래디언트: dW_xh, dW_hh, db_h')
  expect(en.timesWrong([4, 3])).toContain('Wrong from t = 4 on')
  expect(ko.timesWrong([4, 3])).toContain('t = 4부터 틀립니다')
  expect(plain(en.firstWrong(named('dh_raw'), 4))).toBe('First wrong: dh_raw, at t = 4.')
  expect(plain(ko.firstWrong(named('dh_raw'), 4))).toBe('처음 틀린 곳은 t = 4의 dh_raw입니다.')
})

test('why a central difference errs: the slope bends, not the loss alone, and it grows with ε²', () => {
  /** How far it is off for wⁿ at w = 1, where the slope is n. */
  const off = (n: number, epsilon: number) => {
    const tape = startTape()
    const w = tape.leaf('parameter', { symbol: 'w' }, scalar(1))
    const L = tape.apply('pow', [w], { symbol: 'L' }, { exponent: n })
    return checkEntry(tape.finish(L), w, 0, n, epsilon).numeric - n
  }
  expect(off(2, 0.25)).toBe(0) // a parabola is no straight line, and yet
  expect(off(3, 0.25)).toBe(0.25 ** 2)
  expect(off(3, 0.5)).toBe(0.5 ** 2)
  expect(checkWords.en.why).toMatch(/the slope of the loss bends .* this error grows with ε²/)
  expect(checkWords.ko.why).toMatch(/손실의 기울기가 휘어, ε²에 비례하는/)
})
