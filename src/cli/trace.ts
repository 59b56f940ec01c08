import { traceCommand } from './commands/trace.ts'
import { start } from './start.ts'

start(traceCommand)
