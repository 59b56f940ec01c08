export * from './trainer.ts'
