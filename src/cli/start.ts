import { readFileSync } from 'node:fs'
import type { Command } from './command.ts'

/** Runs a command on the arguments and streams of this process. */
export function start(command: Command) {
  process.exitCode = command(process.argv.slice(2), {
    read: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
}
