import { expect, test } from 'vitest'
import { initialise } from './initialise.ts'
import { type CellName, cells } from './list.ts'
import { type Model, parametersOfModel } from './unroll.ts'

const modelOf = (cell: CellName): Model => ({
  cell,
  activation: 'tanh',
  inputSize: 5,
  hiddenSize: 4,
  outputSize: 6,
})
const names = Object.keys(cells) as CellName[]

test.each(names)('%s: the same seed gives the same parameters, another seed others', (cell) => {
  expect(initialise(modelOf(cell), 1)).toEqual(initialise(modelOf(cell), 1))
  expect(initialise(modelOf(cell), 2)).not.toEqual(initialise(modelOf(cell), 1))
})

test.each(names)(
  '%s: every parameter has its shape, matrices within ±1/√H, biases zero',
  (cell) => {
    const made = initialise(modelOf(cell), 3)
    const parameters = parametersOfModel(modelOf(cell))
    expect(Object.keys(made)).toEqual(parameters.map(({ name }) => name))
    for (const { name, shape } of parameters) {
      const { rows, cols, data } = made[name]!
      expect([rows, cols]).toEqual(shape)
      const bound = name.startsWith('b_') ? 0 : 1 / Math.sqrt(4)
      for (const value of data) expect(Math.abs(value)).toBeLessThanOrEqual(bound)
      if (bound > 0) expect(new Set(data).size).toBeGreaterThan(1)
    }
  },
)

test('numbers have four decimals', () => {
  for (const { data } of Object.values(initialise(modelOf('lstm'), 1)))
    for (const value of data) expect(Number(value.toFixed(4))).toBe(value)
})

test('the forget bias lands in the rows of f alone', () => {
  const [H, bias] = [4, 1.5]
  const stacked = initialise(modelOf('lstm'), 1, bias)
  expect([...stacked.b_h!.data]).toEqual([
    ...Array(H).fill(0), // i
    ...Array(H).fill(bias), // f
    ...Array(2 * H).fill(0), // o, g
  ])
  const separate = initialise(modelOf('lstm-separate'), 1, bias)
  for (const gate of ['i', 'f', 'o', 'g'])
    expect([...separate[`b_${gate}`]!.data]).toEqual(Array(H).fill(gate === 'f' ? bias : 0))
})

test.each(['rnn', 'gru'] as const)(
  '%s has no forget gate, so a forget bias changes nothing',
  (cell) => {
    expect(initialise(modelOf(cell), 1, 1)).toEqual(initialise(modelOf(cell), 1))
  },
)
