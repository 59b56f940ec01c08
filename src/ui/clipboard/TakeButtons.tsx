import { Icon } from '../icons.tsx'
import type { Taken } from './useTaking.ts'

/** Buttons that take text along: copied, or as a file where there is one, and what became of it. */
export function TakeButtons({
  words,
  taken,
  onCopy,
  onSave,
}: {
  words: Readonly<Record<'copy' | Exclude<Taken, null>, string> & { download?: string }>
  taken: Taken
  onCopy: () => void
  onSave?: () => void
}) {
  return (
    <>
      <button type="button" className="button" onClick={onCopy}>
        <Icon name="copy" size={18} />
        {words.copy}
      </button>
      {onSave && (
        <button type="button" className="button" onClick={onSave}>
          {words.download}
        </button>
      )}
      <span role="status" className="quiet">
        {taken && words[taken]}
      </span>
    </>
  )
}
