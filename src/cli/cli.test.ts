import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differences } from '../fixtures/close.ts'
import { fixture } from '../fixtures/read.ts'

const root = join(import.meta.dirname, '../..')

interface ProcessResult {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A command as it is run by `npm run`, in a process of its own. */
const run = (
  command: 'trace' | 'train',
  args: readonly string[],
  input = '',
  started: (child: ChildProcessWithoutNullStreams) => void = () => {},
) =>
  new Promise<ProcessResult>((resolve) => {
    const file = join(root, 'src/cli', `${command}.ts`)
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
    started(child)
  })

describe.concurrent('in a process of its own', () => {
  test('a command reads the file it is given', async () => {
    const { code, out, err } = await run('train', [join(root, 'src/fixtures/train-rnn.json')])
    expect([code, err]).toEqual([0, ''])
    const { expected } = fixture<{ expected: object }>('train-rnn')
    expect(differences(JSON.parse(out), expected, 1e-7)).toEqual([])
  })

  test('- is standard input', async () => {
    const { code, out } = await run('trace', ['-'], JSON.stringify(fixture('hello-gru')))
    expect([code, Object.keys(JSON.parse(out))[0]]).toEqual([0, 'loss'])
  })

  test('a reader that closes the pipe, as `head` does, is no failure', async () => {
    const { code, err } = await run(
      'trace',
      ['--steps', join(root, 'src/fixtures/lstm-long.json')],
      '',
      (child) => child.stdout.destroy(),
    )
    expect([code, err]).toEqual([0, ''])
  })

  test('a file that is not there is one line on standard error, also of a name over two lines', async () => {
    const { code, out, err } = await run('trace', [join(root, 'no\nne.json')])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^trace: .*no such file.*no ne\.json.*\n$/)
  })
})
