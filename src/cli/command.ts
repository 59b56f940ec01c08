import { type ParseArgsConfig, parseArgs } from 'node:util'
import { BadInput, Given } from '../door/index.ts'

/** What a command reads and writes: the process's own streams, or a test's. */
interface Streams {
  /** The bytes of a file, of standard input where the path is `-`. Throws where there are none. */
  readonly read: (path: string) => Uint8Array
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Runs with the arguments after its name; returns the exit code. */
export type Command = (args: readonly string[], streams: Streams) => number

type Options = NonNullable<ParseArgsConfig['options']>
type Values = Readonly<Record<string, unknown>>

/** JSON has no digits for what overflows; it is written as text rather than lost as null. */
const written = (_key: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value

/** One file to read, and the options the command has. Throws a sentence where they are others. */
function readArguments(args: readonly string[], options: Options) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (positionals.length !== 1)
    throw new Error(
      `file: expected the path of one JSON file (- for standard input), got ${positionals.length}`,
    )
  return { values, path: positionals[0]! }
}

/**
 * A command: one JSON file in, its result as JSON on standard output. What it cannot use is one
 * line on standard error and exit code 2, and nothing on standard output.
 */
export const command =
  (name: string, options: Options, run: (given: Given, values: Values) => object): Command =>
  (args, { read, out, err }) => {
    const refuse = (sentence: string) => {
      err(`${name}: ${sentence.replaceAll(/\s+/g, ' ')}\n`)
      return 2
    }
    let values: Values
    let bytes: Uint8Array
    try {
      const asked = readArguments(args, options)
      values = asked.values
      bytes = read(asked.path)
    } catch (error) {
      return refuse((error as Error).message)
    }
    let result: object
    try {
      result = run(Given.file(bytes), values)
    } catch (error) {
      if (error instanceof BadInput) return refuse(error.message)
      throw error
    }
    out(`${JSON.stringify(result, written)}\n`)
    return 0
  }
