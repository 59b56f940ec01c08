import { Icon } from '../Icon.tsx'
import { icons } from '../icons.ts'
import { useMessages } from '../language.ts'
import type { CopyStatus } from './useClipboard.ts'

/** A button that copies text, one that saves it as a file where `onSave` is given, and what became of the copy. */
export function CopyButtons({
  words,
  status,
  onCopy,
  onSave,
}: {
  words: Readonly<
    Record<'copy' | Exclude<CopyStatus, 'perhapsNotSaved' | null>, string> & { download?: string }
  >
  status: CopyStatus
  onCopy: () => void
  onSave?: () => void
}) {
  const { perhapsNotSaved } = useMessages()
  return (
    <>
      <button type="button" className="button" onClick={onCopy}>
        <Icon icon={icons.copy} size={18} />
        {words.copy}
      </button>
      {onSave && (
        <button type="button" className="button" onClick={onSave}>
          {words.download}
        </button>
      )}
      <span role="status" className="quiet">
        {status === 'perhapsNotSaved' ? perhapsNotSaved : status && words[status]}
      </span>
    </>
  )
}
