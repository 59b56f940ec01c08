import { type Label, sign, spokenLabel } from '../src/equation/index.ts'
import { en } from '../src/i18n/en.ts'

/** A name as accessible names have it in English: `W_hh h_t−1` is W h h times h t minus 1. */
export const spoken = (name: string): string =>
  spokenLabel(
    name.split(/(?<!,) /).flatMap((one, k): Label => {
      const [text, sub] = one.split('_') as [string, string?]
      const letter = { text, italic: true, ...(sub === undefined ? {} : { sub }) }
      return k === 0 ? [letter] : [sign(' '), letter]
    }),
    en.speech,
  )
