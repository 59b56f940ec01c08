export * from './evaluate.ts'
export * from './expression.ts'
export * from './print.ts'
export * from './rewrite.ts'
