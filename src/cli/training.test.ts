import { describe, expect, test } from 'vitest'
import { Given } from '../door/index.ts'
import { changed, fixture } from '../fixtures/read.ts'
import { refusal } from '../fixtures/refusal.ts'
import { readTraining } from './case.ts'

const training = fixture('train-rnn')
const missing = 'expected this key to be there, got nothing'

describe('a training run', () => {
  const read = (json: unknown) => readTraining(new Given(json))

  test('says how many iterations, or has as many as it expects losses', () => {
    expect(read(training).iterations).toBe(60)
    expect(read({ ...(training as object), iterations: 3 }).iterations).toBe(3)
  })

  test('reads its text by its vocabulary', () => {
    const { data } = read(training).training
    const { text, vocabulary } = fixture<{ text: string; vocabulary: string[] }>('train-rnn')
    expect(data.map((k) => vocabulary[k]).join('')).toBe(text)
  })

  test.each<[string, string, unknown, string]>([
    [
      'the other format',
      'format',
      'unrolled-oracle/1',
      'format: expected one of unrolled-training-oracle/1, got "unrolled-oracle/1"',
    ],
    [
      'an unknown cell',
      'model.cell',
      'mlp',
      'model.cell: expected one of rnn, lstm, lstm-separate, gru, got "mlp"',
    ],
    ['no text', 'text', undefined, `text: ${missing}`],
    ['an empty text', 'text', '', 'text: expected at least one element, got an empty text'],
    [
      'one character, and none after it',
      'text',
      't',
      'text.length: expected a whole number of at least 2, got 1',
    ],
    [
      'an unknown character',
      'text',
      'the cat, ',
      'text: expected a character of the vocabulary, got ","',
    ],
    [
      'an unknown character of two units',
      'text',
      'the cat😺',
      'text: expected a character of the vocabulary, got "😺"',
    ],
    ['no vocabulary', 'vocabulary', undefined, `vocabulary: ${missing}`],
    [
      'an empty vocabulary',
      'vocabulary',
      [],
      'vocabulary: expected at least one element, got a list of 0',
    ],
    [
      'a vocabulary of another size',
      'model.inputSize',
      15,
      'vocabulary: expected a list of 15, got a list of 14',
    ],
    [
      'other classes than characters',
      'model.outputSize',
      13,
      'vocabulary: expected a list of 13, got a list of 14',
    ],
    [
      'no sequence',
      'sequenceLength',
      0,
      'sequenceLength: expected a whole number from 1 to 47, got 0',
    ],
    [
      'a sequence longer than the text',
      'sequenceLength',
      48,
      'sequenceLength: expected a whole number from 1 to 47, got 48',
    ],
    ['no rate', 'learningRate', undefined, `learningRate: ${missing}`],
    [
      'a rate that is no number',
      'learningRate',
      null,
      'learningRate: expected a finite number, got null',
    ],
    ['a clip that is text', 'clip', '5', 'clip: expected a finite number, got "5"'],
    ['no epsilon', 'epsilon', undefined, `epsilon: ${missing}`],
    ['an epsilon of 0', 'epsilon', 0, 'epsilon: expected a number above 0, got 0'],
    ['an epsilon below 0', 'epsilon', -1, 'epsilon: expected a number above 0, got -1'],
    [
      'NaN in a matrix',
      'parameters.W_hy[0][0]',
      null,
      'parameters.W_hy[0][0]: expected a finite number, got null',
    ],
    [
      'a matrix of another shape',
      'parameters.W_hy',
      [[1]],
      'parameters.W_hy: expected 14 × 12 finite numbers, got a list of 1',
    ],
    ['no word on how long', 'expected', undefined, `iterations: ${missing}`],
    [
      'fewer than no iterations',
      'iterations',
      -1,
      'iterations: expected a whole number from 0 to 10000000, got -1',
    ],
    [
      'iterations for years',
      'iterations',
      2 ** 40,
      'iterations: expected a whole number from 0 to 10000000, got 1099511627776',
    ],
  ])('%s', (_, path, value, sentence) => {
    expect(refusal(() => read(changed(training, path, value)))).toBe(sentence)
  })
})
