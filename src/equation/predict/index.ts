export * from './given.ts'
export * from './names.ts'
export * from './slipNames.ts'
