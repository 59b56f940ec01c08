export { traceFormat } from './format.ts'
export { readTrace } from './read.ts'
export { writeTrace } from './write.ts'
