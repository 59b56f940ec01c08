import { trainCommand } from './commands/train.ts'
import { start } from './start.ts'

start(trainCommand)
