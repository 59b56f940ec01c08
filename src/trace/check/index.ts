export * from './entry.ts'
export * from './examine.ts'
export { workOf } from './plan.ts'
export * from './sweep.ts'
