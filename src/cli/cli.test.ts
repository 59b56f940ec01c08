import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { lossOf } from '../engine/index.ts'
import { differences } from '../fixtures/close.ts'
import { fixture } from '../fixtures/read.ts'
import { readTrace } from '../trace/index.ts'

vi.setConfig({ testTimeout: 60_000 }) // processes start slowly where much else runs

const root = join(import.meta.dirname, '../..')
const fixtureFile = (name: string) => join(root, 'src/fixtures', `${name}.json`)
const folder = mkdtempSync(join(tmpdir(), 'unrolled-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(text: string): string {
  const path = join(folder, 'case.json')
  writeFileSync(path, text)
  return path
}

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A command as it is run by `npm run`, in a process of its own. */
const run = (command: 'trace' | 'train', args: readonly string[], input = '') =>
  new Promise<Outcome>((resolve) => {
    const file = join(root, 'src/cli', `${command}.ts`)
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
  })

describe.concurrent('trace', () => {
  test('prints loss, losses, values and gradients of a case as one JSON object', async () => {
    const { code, out, err } = await run('trace', [fixtureFile('hello-lstm')])
    expect([code, err]).toEqual([0, ''])
    const { expected } = fixture<{ expected: object }>('hello-lstm')
    expect(Object.keys(JSON.parse(out))).toEqual(['loss', 'losses', 'values', 'gradients'])
    expect(differences(JSON.parse(out), expected)).toEqual([])
  })

  test('--steps prints a trace file that opens', async () => {
    const { code, out } = await run('trace', ['--steps', fixtureFile('hello-rnn')])
    expect(code).toBe(0)
    const { expected } = fixture<{ expected: { loss: number } }>('hello-rnn')
    expect(lossOf(readTrace(JSON.parse(out)).tape)).toBeCloseTo(expected.loss, 9)
  })

  test('- reads standard input', async () => {
    const { code, out } = await run('trace', ['-'], JSON.stringify(fixture('hello-gru')))
    expect([code, Object.keys(JSON.parse(out))[0]]).toEqual([0, 'loss'])
  })
})

describe.concurrent('train', () => {
  test('prints the loss of each iteration and the parameters at the end', async () => {
    const { code, out, err } = await run('train', [fixtureFile('train-rnn')])
    expect([code, err]).toEqual([0, ''])
    const { expected } = fixture<{ expected: object }>('train-rnn')
    expect(Object.keys(JSON.parse(out))).toEqual(['losses', 'parameters'])
    expect(differences(JSON.parse(out), expected, 1e-7)).toEqual([])
  })
})

describe.concurrent('what cannot be used is one line on standard error, exit 2, and nothing printed', () => {
  const notJson = fileWith('{"format":\n"unrolled-oracle/1",}')
  test.each<[string, 'trace' | 'train', readonly string[], RegExp]>([
    [
      'a case for the other command',
      'trace',
      [fixtureFile('train-rnn')],
      /^trace: format: expected one of unrolled-oracle\/1, got "unrolled-training-oracle\/1"\n$/,
    ],
    ['not JSON', 'train', [notJson], /^train: input: expected JSON, got something else \(.+\)\n$/],
    [
      'no such file, of a name over two lines',
      'trace',
      [join(folder, 'no\nne.json')],
      /^trace: .*no such file.*no ne\.json.*\n$/,
    ],
    [
      'an unknown option',
      'trace',
      ['--stops', 'case.json'],
      /^trace: Unknown option '--stops'.*\n$/,
    ],
    [
      'an unknown engine',
      'train',
      ['--engine', 'steam', fixtureFile('train-rnn')],
      /^train: --engine: expected one of tape, got "steam"\n$/,
    ],
    ['no file named', 'train', [], /^train: file: expected the path of one JSON file .*, got 0\n$/],
  ])('%s', async (_, command, args, sentence) => {
    const { code, out, err } = await run(command, args)
    expect(err).toMatch(sentence)
    expect([code, out]).toEqual([2, ''])
  })
})
