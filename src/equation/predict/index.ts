export * from './given.ts'
export * from './names.ts'
