import { expect, test } from 'vitest'
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
