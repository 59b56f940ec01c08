export * from './decimal.ts'
export * from './given.ts'
export * from './problem.ts'
export { writtenNumber } from './specials.ts'
