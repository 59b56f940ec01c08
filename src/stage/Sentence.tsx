import type { Said } from '../i18n/index.ts'
import { MathSpan } from './MathSpan.tsx'

/** A sentence with its mathematics set as such. */
export function Sentence({ said }: { said: Said }) {
  return said.map((piece, k) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other identity
    typeof piece === 'string' ? piece : <MathSpan key={k} label={piece} />,
  )
}
