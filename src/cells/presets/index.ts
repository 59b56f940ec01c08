import { helloGru } from './helloGru.ts'
import { helloLstm } from './helloLstm.ts'
import { helloSlide } from './helloSlide.ts'

/** Networks to open with, by the name that links carry. */
export const presets = {
  'hello-slide': helloSlide,
  'hello-lstm': helloLstm,
  'hello-gru': helloGru,
} as const

export type PresetName = keyof typeof presets
