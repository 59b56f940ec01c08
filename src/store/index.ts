export * from './network/index.ts'
export * from './player/index.ts'
