import type { Label } from '../equation/label.ts'
import { plainLabel } from '../equation/plainLabel.ts'

/** A sentence: words, and mathematics to be set as such. */
export type Said = readonly (string | Label)[]

const isLabel = (piece: Label | Said): piece is Label => {
  const [first] = piece
  return first !== undefined && typeof first === 'object' && 'italic' in first
}

/** A sentence from a template; its holes take words, mathematics, or parts of a sentence. */
export function say(
  words: TemplateStringsArray,
  ...holes: readonly (string | Label | Said)[]
): Said {
  const pieces: (string | Label)[] = []
  const add = (piece: string | Label) => {
    const last = pieces.at(-1)
    if (piece.length === 0) return
    if (typeof piece === 'string' && typeof last === 'string')
      pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  for (const [k, text] of words.entries()) {
    add(text)
    const hole = holes[k]
    if (hole === undefined) continue
    if (typeof hole === 'string' || isLabel(hole)) add(hole)
    else for (const piece of hole) add(piece)
  }
  return pieces
}

/** A sentence as plain text. */
export const plain = (said: Said): string =>
  said.map((piece) => (typeof piece === 'string' ? piece : plainLabel(piece))).join('')
