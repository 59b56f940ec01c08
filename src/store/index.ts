export * from './clock.ts'
export * from './place.ts'
export * from './run.ts'
export * from './store.ts'
