export * from './given.ts'
export * from './problem.ts'
