import { useMessages, useStage } from '../context.ts'
import { TakeButtons } from '../panels/TakeButtons.tsx'
import { useTaking } from '../panels/useTaking.ts'
import { linesOf } from './entries.ts'

/** The table to take along: as tab-separated text to paste, or as a file. */
export function TableExport({ step }: { step: number }) {
  const { table } = useMessages()
  const run = useStage((state) => state.run)
  const { taken, copy, download } = useTaking(step)
  const save = () =>
    download(`unrolled-${run.cell}.csv`, 'text/csv', `${linesOf(run, step, ',').join('\r\n')}\r\n`)

  return (
    <TakeButtons
      words={table}
      taken={taken}
      onCopy={() => copy(linesOf(run, step, '\t').join('\n'))}
      onSave={save}
    />
  )
}
