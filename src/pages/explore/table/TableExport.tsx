import { usePlayer } from '../../../stage/context.ts'
import { CopyButtons } from '../../../ui/clipboard/CopyButtons.tsx'
import { useClipboard } from '../../../ui/clipboard/useClipboard.ts'
import { useMessages } from '../../../ui/language.ts'
import { exportLines } from './entries.ts'

/** The table to take along: as tab-separated text to paste, or as a file. */
export function TableExport({ step }: { step: number }) {
  const { table } = useMessages()
  const run = usePlayer((state) => state.subject)
  const { status, copy, download } = useClipboard(step)
  const save = () =>
    download(
      `unrolled-${run.cell}.csv`,
      'text/csv',
      `${exportLines(run, step, ',').join('\r\n')}\r\n`,
    )

  return (
    <CopyButtons
      words={table}
      status={status}
      onCopy={() => copy(exportLines(run, step, '\t').join('\n'))}
      onSave={save}
    />
  )
}
