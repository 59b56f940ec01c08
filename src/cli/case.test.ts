import { describe, expect, test } from 'vitest'
import { Given } from '../door/index.ts'
import { differences } from '../fixtures/close.ts'
import { changed, fixture, fixturesOf } from '../fixtures/read.ts'
import { refusal } from '../fixtures/refusal.ts'
import { readCase } from './case.ts'
import { recordCase, resultOf } from './result.ts'

const resultFor = (json: unknown) => {
  const pass = readCase(new Given(json))
  return resultOf(pass, recordCase(pass))
}

test.each(fixturesOf('unrolled-oracle/1'))(
  '%s: every value and every gradient, key by key',
  (name) => {
    const { expected } = fixture<{ expected: object }>(name)
    expect(differences(resultFor(fixture(name)), expected)).toEqual([])
  },
)

const hello = fixture('hello-rnn')

describe('a case', () => {
  test('does not need what it should reproduce', () => {
    expect(resultFor(changed(hello, 'expected', undefined))).toEqual(resultFor(hello))
  })

  test('starts from zero where it does not say from what', () => {
    expect(resultFor(changed(hello, 'initial', undefined))).toEqual(resultFor(hello))
    expect(resultFor(changed(hello, 'initial.h', undefined))).toEqual(resultFor(hello))
  })

  test('may leave a time step without a target: no loss there, and no gradient of its logits', () => {
    const { losses, gradients } = resultFor(changed(hello, 'targets[1]', null))
    expect(losses[1]).toBe(0)
    expect(gradients.logits?.[1]).toEqual([0, 0, 0, 0])
  })

  test('may be of one time step', () => {
    const { inputs, targets } = readCase(new Given(fixture('lstm-one-step')))
    expect([inputs.length, targets.length]).toEqual([1, 1])
  })

  test('may have the gates of its LSTM apart; there is then no stack of pre-activations', () => {
    const H = 1
    const row = [[0.5]]
    const parameters = Object.fromEntries([
      ...['i', 'f', 'o', 'g'].flatMap((gate) => [
        [`W_x${gate}`, row],
        [`W_h${gate}`, row],
        [`b_${gate}`, [0]],
      ]),
      ['W_hy', row],
      ['b_y', [0]],
    ])
    const model = { cell: 'lstm-separate', inputSize: 1, hiddenSize: H, outputSize: 1 }
    const { values, gradients } = resultFor({
      format: 'unrolled-oracle/1',
      model,
      parameters,
      inputs: [[1]],
      targets: [0],
    })
    expect(Object.keys(values)).not.toContain('preactivation')
    expect(Object.keys(gradients)).toEqual(
      expect.arrayContaining(['W_xi', 'b_g', 'c', 'x', 'h0', 'c0']),
    )
  })
})

const missing = 'expected this key to be there, got nothing'

describe('a case that cannot be run is refused: the key, what was expected, what was found', () => {
  test.each<[string, string, unknown, string]>([
    ['no format', 'format', undefined, `format: ${missing}`],
    [
      'another format',
      'format',
      'unrolled-oracle/2',
      'format: expected one of unrolled-oracle/1, got "unrolled-oracle/2"',
    ],
    ['no model', 'model', undefined, `model: ${missing}`],
    [
      'an unknown cell',
      'model.cell',
      'transformer',
      'model.cell: expected one of rnn, lstm, lstm-separate, gru, got "transformer"',
    ],
    [
      'a cell that objects inherit',
      'model.cell',
      'toString',
      'model.cell: expected one of rnn, lstm, lstm-separate, gru, got "toString"',
    ],
    [
      'an unknown activation',
      'model.activation',
      'gelu',
      'model.activation: expected one of tanh, relu, identity, got "gelu"',
    ],
    ['no size', 'model.hiddenSize', undefined, `model.hiddenSize: ${missing}`],
    [
      'size 0',
      'model.hiddenSize',
      0,
      'model.hiddenSize: expected a whole number from 1 to 100000, got 0',
    ],
    [
      'half a size',
      'model.inputSize',
      2.5,
      'model.inputSize: expected a whole number from 1 to 100000, got 2.5',
    ],
    ['no parameters', 'parameters', undefined, `parameters: ${missing}`],
    ['a parameter missing', 'parameters.W_hh', undefined, `parameters.W_hh: ${missing}`],
    [
      'a matrix with a row too few',
      'parameters.W_hh',
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      'parameters.W_hh: expected 3 × 3 finite numbers, got a list of 2',
    ],
    [
      'a row too short',
      'parameters.W_hh[1]',
      [1, 2],
      'parameters.W_hh[1]: expected a list of 3 finite numbers, got a list of 2',
    ],
    [
      'a bias too long',
      'parameters.b_h',
      [1, 2, 3, 4],
      'parameters.b_h: expected a list of 3 finite numbers, got a list of 4',
    ],
    [
      'null, which is how JSON writes NaN',
      'parameters.W_hh[1][2]',
      null,
      'parameters.W_hh[1][2]: expected a finite number, got null',
    ],
    ['"NaN"', 'parameters.b_h[0]', 'NaN', 'parameters.b_h[0]: expected a finite number, got "NaN"'],
    [
      '1e999',
      'inputs[2][0]',
      JSON.parse('1e999'),
      'inputs[2][0]: expected a finite number, got Infinity',
    ],
    ['an empty sequence', 'inputs', [], 'inputs: expected at least one element, got a list of 0'],
    ['no inputs', 'inputs', undefined, `inputs: ${missing}`],
    [
      'an input of another size',
      'inputs[1]',
      [1, 0, 0],
      'inputs[1]: expected a list of 4 finite numbers, got a list of 3',
    ],
    ['a target too few', 'targets', [1, 2, 2], 'targets: expected a list of 4, got a list of 3'],
    [
      'a target that is no class',
      'targets[3]',
      4,
      'targets[3]: expected a whole number from 0 to 3, got 4',
    ],
    [
      'no target at all',
      'targets',
      [null, null, null, null],
      'targets: expected a whole number from 0 to 3, got none',
    ],
    [
      'an initial state of another size',
      'initial.h',
      [0, 0],
      'initial.h: expected a list of 3 finite numbers, got a list of 2',
    ],
    [
      'an initial state that is no object',
      'initial',
      [0, 0, 0],
      'initial: expected an object, got a list of 3',
    ],
    [
      'a character that the vocabulary does not have',
      'text',
      'hellö',
      'text: expected a character of the vocabulary, got "ö"',
    ],
    ['an empty text', 'text', '', 'text: expected at least one element, got an empty text'],
    ['a vocabulary of numbers', 'vocabulary[0]', 1, 'vocabulary[0]: expected a text, got 1'],
  ])('%s', (_, path, value, sentence) => {
    expect(refusal(() => readCase(new Given(changed(hello, path, value))))).toBe(sentence)
  })

  test.each([null, 3, 'text', []])('%j is no case at all', (json) => {
    expect(refusal(() => readCase(new Given(json)))).toMatch(/^input: expected an object, got /)
  })
})
