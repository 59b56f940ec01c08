import { useStage } from '../../../stage/context.ts'
import { TakeButtons } from '../../../ui/clipboard/TakeButtons.tsx'
import { useTaking } from '../../../ui/clipboard/useTaking.ts'
import { useMessages } from '../../../ui/language.ts'
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
