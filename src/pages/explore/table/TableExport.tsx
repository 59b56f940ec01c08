import { resultInSlices } from '../../../jobs/slices.ts'
import { usePlayer } from '../../../stage/context.ts'
import { CopyButtons } from '../../../ui/clipboard/CopyButtons.tsx'
import { useClipboard } from '../../../ui/clipboard/useClipboard.ts'
import { useMessages } from '../../../ui/language.ts'
import { exportingLines } from './entries.ts'

/** The table to take along: as tab-separated text to paste, or as a file. */
export function TableExport({ step }: { step: number }) {
  const { table } = useMessages()
  const run = usePlayer((state) => state.subject)
  const { status, copy, download } = useClipboard(step)
  const linesBy = (separator: ',' | '\t') => resultInSlices(exportingLines(run, step, separator))
  const save = async () =>
    download(`unrolled-${run.cell}.csv`, 'text/csv', `${(await linesBy(',')).join('\r\n')}\r\n`)

  return (
    <CopyButtons
      words={table}
      status={status}
      onCopy={() => copy(linesBy('\t').then((lines) => lines.join('\n')))}
      onSave={save}
    />
  )
}
