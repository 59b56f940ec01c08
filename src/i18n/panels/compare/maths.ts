import type { Label } from '../../../equation/label.ts'

const letter = (text: string, sub?: string, sup?: string): Label => [
  { text, italic: true, ...(sub ? { sub } : {}), ...(sup ? { sup } : {}) },
]

/** What a gradient is multiplied by on its way back, as the equations write it. */
export const slope: Label = [{ text: '1 − ', italic: false }, ...letter('h', undefined, '2')]
export const recurrent: Label = letter('W', 'hh', '⊤')
export const [forget, keep, cellState, hidden] = ['f', 'z', 'c', 'h'].map((text) =>
  letter(text),
) as [Label, Label, Label, Label]
