import { readFileSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { BadInput, Given } from '../door/index.ts'

/** JSON has no digits for what overflows; it is written as text rather than lost as null. */
const written = (_key: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value

type Options = NonNullable<ParseArgsConfig['options']>

/** One file to read, and the options the command has. Throws a sentence where they are others. */
function readArguments(options: Options) {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
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
export function command(
  name: string,
  options: Options,
  run: (given: Given, values: Readonly<Record<string, unknown>>) => object,
) {
  const fail = (sentence: string) => {
    process.stderr.write(`${name}: ${sentence.replaceAll(/\s+/g, ' ')}\n`)
    process.exitCode = 2
  }
  let path: string
  let values: Readonly<Record<string, unknown>>
  let text: string
  try {
    ;({ path, values } = readArguments(options))
    text = readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    return fail((error as Error).message)
  }
  let result: object
  try {
    result = run(Given.json(text), values)
  } catch (error) {
    if (error instanceof BadInput) return fail(error.message)
    throw error
  }
  process.stdout.write(`${JSON.stringify(result, written)}\n`)
}
