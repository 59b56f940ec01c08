export * from './case.ts'
export { readTrace } from './read.ts'
export { writeTrace } from './write.ts'
