import { describe, expect, test } from 'vitest'
import { lossOf } from '../engine/index.ts'
import { differences } from '../fixtures/close.ts'
import { changed, fixture } from '../fixtures/read.ts'
import { readTrace } from '../trace/index.ts'
import type { Command } from './command.ts'
import { traceCommand } from './commands/trace.ts'
import { trainCommand } from './commands/train.ts'

/** Runs a command in this process: where it reads a file, it gets `file`. */
function run(command: Command, args: readonly string[], file: string | Uint8Array) {
  let [out, err] = ['', '']
  const code = command(args, {
    read: () => (typeof file === 'string' ? new TextEncoder().encode(file) : file),
    out: (more) => (out += more),
    err: (more) => (err += more),
  })
  return { code, out, err }
}

const textOf = (name: string) => JSON.stringify(fixture(name))

describe('trace', () => {
  test('prints loss, losses, values and gradients of a case as one JSON object', () => {
    const { code, out, err } = run(traceCommand, ['case.json'], textOf('hello-lstm'))
    expect([code, err]).toEqual([0, ''])
    const { expected } = fixture<{ expected: object }>('hello-lstm')
    expect(Object.keys(JSON.parse(out))).toEqual(['loss', 'losses', 'values', 'gradients'])
    expect(differences(JSON.parse(out), expected)).toEqual([])
  })

  test('--steps prints a trace file that opens', () => {
    const { code, out } = run(traceCommand, ['--steps', 'case.json'], textOf('hello-rnn'))
    expect(code).toBe(0)
    const { expected } = fixture<{ expected: { loss: number } }>('hello-rnn')
    expect(lossOf(readTrace(JSON.parse(out)).tape)).toBeCloseTo(expected.loss, 9)
  })
})

describe('train', () => {
  test('prints the loss of each iteration and the parameters at the end', () => {
    const { code, out, err } = run(trainCommand, ['case.json'], textOf('train-rnn'))
    expect([code, err]).toEqual([0, ''])
    const { expected } = fixture<{ expected: object }>('train-rnn')
    expect(Object.keys(JSON.parse(out))).toEqual(['losses', 'parameters'])
    expect(differences(JSON.parse(out), expected, 1e-7)).toEqual([])
  })
})

test('a byte order mark is no part of the JSON', () => {
  const text = textOf('hello-rnn')
  expect(run(traceCommand, ['case.json'], `\ufeff${text}`)).toEqual(
    run(traceCommand, ['case.json'], text),
  )
})

describe('a run that overflows ends in the iteration in which it does', () => {
  test('the loss', () => {
    const file = JSON.stringify(changed(fixture('train-rnn'), 'learningRate', 1e308))
    const { code, out, err } = run(trainCommand, ['case.json'], file)
    const sentence = 'iteration 2: expected numbers that stay finite, got a loss of NaN'
    expect([code, out, err]).toEqual([2, '', `train: ${sentence}\n`])
  })
})

describe('what cannot be used is one line on standard error, exit code 2, and nothing printed', () => {
  test.each<[string, Command, readonly string[], string | Uint8Array, RegExp]>([
    [
      'a case for the other command',
      traceCommand,
      ['case.json'],
      textOf('train-rnn'),
      /^trace: format: expected one of unrolled-oracle\/1, got "unrolled-training-oracle\/1"\n$/,
    ],
    [
      'not JSON',
      trainCommand,
      ['case.json'],
      '{"format":\n"unrolled-oracle/1",}',
      /^train: input: expected JSON, got something else \(.+\)\n$/,
    ],
    [
      'an unknown option',
      traceCommand,
      ['--stops', 'case.json'],
      '',
      /^trace: Unknown option '--stops'.*\n$/,
    ],
    [
      'an unknown engine',
      trainCommand,
      ['--engine', 'steam', 'case.json'],
      textOf('train-rnn'),
      /^train: --engine: expected one of tape, got "steam"\n$/,
    ],
    [
      'no file named',
      trainCommand,
      [],
      '',
      /^train: file: expected the path of one JSON file .*, got 0\n$/,
    ],
    [
      'a file in Latin-1',
      traceCommand,
      ['case.json'],
      Uint8Array.from([...'{"text": "h', 0xeb, ...'llo"}'], (one) =>
        typeof one === 'string' ? one.charCodeAt(0) : one,
      ),
      /^trace: input: expected text in UTF-8, got something else\n$/,
    ],
  ])('%s', (_, command, args, file, sentence) => {
    const { code, out, err } = run(command, args, file)
    expect(err).toMatch(sentence)
    expect([code, out]).toEqual([2, ''])
  })
})
