import { expect, test } from 'vitest'
import {
  type CellName,
  initialise,
  type Model,
  type Pass,
  sequenceOf,
  unroll,
} from '../../cells/index.ts'
import { readCase } from '../../cli/case.ts'
import { Given } from '../../door/index.ts'
import { column, lossOf } from '../../engine/index.ts'
import { caseOf } from './index.ts'

const passOf = (cell: CellName): Pass => {
  const { inputs, targets } = sequenceOf([...'hello'])
  const model: Model = { cell, activation: 'tanh', hiddenSize: 3, inputSize: 4, outputSize: 4 }
  const states = { h: column([0.1, -0.2, 0.3]), ...(cell === 'lstm' && { c: column([1, 2, 3]) }) }
  return { model, parameters: initialise(model, 7, 1), initial: states, inputs, targets }
}

test.each(['rnn', 'lstm', 'lstm-separate', 'gru'] as const)(
  'the command line reads a case of %s as the same network with the same loss',
  (cell) => {
    const pass = passOf(cell)
    const read = readCase(Given.json(JSON.stringify(caseOf(pass))))
    expect(read).toEqual(pass)
    expect(lossOf(unroll(read))).toBe(lossOf(unroll(pass)))
  },
)

test('a time step without a target, and states of zero', () => {
  const pass: Pass = { ...passOf('rnn'), initial: {}, targets: [null, 0, 1, null] }
  expect(readCase(Given.json(JSON.stringify(caseOf(pass))))).toEqual(pass)
})
