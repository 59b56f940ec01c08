import { expect, test } from 'vitest'
import { piecesOf } from './formula.ts'
import { groupsOf } from './groups.ts'
import type { Operation } from './operation.ts'

/** The groups of an operation as text, terms by their numbers. */
const groups = (operation: Operation, count: number) =>
  groupsOf(piecesOf(operation, count)).map((group) =>
    group
      .map((piece) =>
        'sign' in piece ? piece.sign : 'letter' in piece ? piece.letter : String(piece.term),
      )
      .join(' '),
  )

test('a line is broken before an operator', () => {
  expect(groups({ kind: 'sum', signs: [-1, 1, -1] }, 3)).toEqual(['− 0', '+ 1', '− 2'])
  expect(groups({ kind: 'times' }, 3)).toEqual(['0', '⊙ 1', '⊙ 2'])
  expect(groups({ kind: 'squares' }, 2)).toEqual(['0', '+ 1 ⊙2'])
})

test('what is in brackets or under a root stays together', () => {
  expect(groups({ kind: 'rooted', rate: 0.1, epsilon: 1e-8 }, 3)).toEqual([
    '0',
    '− η',
    '· 1',
    '/ √( 2 + ε )',
  ])
  expect(groups({ kind: 'excess' }, 3)).toEqual(['0', '· ( 1 − 2 )'])
  expect(groups({ kind: 'stack' }, 2)).toEqual(['[ 0 ; 1 ]'])
  expect(groups({ kind: 'surprise', target: 1 }, 1)).toEqual(['−ln 0 [2]'])
})
