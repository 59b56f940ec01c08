import { expect, test } from 'vitest'
import { type Expression, formula, optimizerNamed, substituted } from '../engine/index.ts'
import { ln } from '../engine/ops/log.ts'
import { piecesOf } from './formula.ts'
import { groupsOf } from './groups.ts'
import { term } from './makeEquation.ts'

const { leaf, times, minus, sum, square, stack, negative, entry, signed } = formula

const column = (rows: number) =>
  term({
    label: [{ text: 'x', italic: true }],
    node: null,
    tensor: { rows, cols: 1, data: Array.from({ length: rows }, () => 0.5) },
    role: 'local',
    kind: 'value',
  })

/** The groups of an expression of columns as text, terms by their numbers; the first of `rows` rows. */
const groups = (right: Expression<number>, rows = 2) =>
  groupsOf(piecesOf({ right, terms: [column(rows), column(2), column(2)] })).map((group) =>
    group
      .map((piece) =>
        'sign' in piece ? piece.sign : 'letter' in piece ? piece.letter : String(piece.term),
      )
      .join(' '),
  )

const [a, b, c] = [leaf(0), leaf(1), leaf(2)] as const

test('a line is broken before an operator', () => {
  const down = { sign: -1, of: a } as const
  expect(groups(signed(down, { sign: 1, of: b }, { sign: -1, of: c }))).toEqual([
    ...['− 0', '+ 1', '− 2'],
  ])
  expect(groups(times(a, b, c))).toEqual(['0', '⊙ 1', '⊙ 2'])
  expect(groups(sum(a, square(b)))).toEqual(['0', '+ 1 ⊙2'])
})

test('what is in brackets or under a root stays together', () => {
  const adagrad = optimizerNamed('adagrad').value({ rate: 0.1, epsilon: 1e-8 })
  const order = { value: a, gradient: b, memory: c }
  expect(groups(substituted(adagrad, (name) => order[name]))).toEqual([
    ...['0', '− η', '· 1', '/ √( 2 + ε )'],
  ])
  expect(groups(times(a, minus(b, c)), 1)).toEqual(['0', '· ( 1 − 2 )'])
  expect(groups(stack([a, b]))).toEqual(['[ 0 ; 1 ]'])
  expect(groups(negative(formula.call(ln, entry(a, 1))))).toEqual(['−ln 0 [2]'])
})
