import type { Tensor } from '../../engine/index.ts'
import { entryWords } from '../../i18n/panels/entry/index.ts'
import { IndexField } from '../../ui/fields/IndexField.tsx'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import styles from './entry.css?inline'

addStyles(styles)

/** One entry of a tensor, chosen by its row and, where there are several, its column. */
export function EntryFields({
  of: { rows, cols },
  entry,
  onEntry,
}: {
  of: Pick<Tensor, 'rows' | 'cols'>
  /** Row-major position. */
  entry: number
  onEntry: (entry: number) => void
}) {
  const words = useWords(entryWords)
  const [row, col] = [Math.floor(entry / cols), entry % cols]
  return (
    <div className="entry-fields">
      <IndexField
        name={words.row}
        value={row + 1}
        max={rows}
        onChange={(value) => onEntry((value - 1) * cols + col)}
      />
      {cols > 1 && (
        <IndexField
          name={words.column}
          value={col + 1}
          max={cols}
          onChange={(value) => onEntry(row * cols + value - 1)}
        />
      )}
    </div>
  )
}
