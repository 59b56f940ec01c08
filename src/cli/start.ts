import { readFileSync } from 'node:fs'
import type { Command } from './command.ts'

/** Runs a command on the arguments and streams of this process. */
export function start(command: Command) {
  // A reader that has seen enough, as `head` has, closes the pipe: no failure of the command.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.exitCode = command(process.argv.slice(2), {
    read: (path) => readFileSync(path === '-' ? 0 : path),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
}
