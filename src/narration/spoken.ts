import { type Speech, spokenLabel, spokenText } from '../equation/speech.ts'
import type { Said } from './sentence.ts'

/** A sentence for a screen reader. */
export const spoken = (said: Said, speech: Speech): string =>
  said
    .map((piece) =>
      typeof piece === 'string' ? spokenText(piece, speech) : spokenLabel(piece, speech),
    )
    .join('')
    .trim()
