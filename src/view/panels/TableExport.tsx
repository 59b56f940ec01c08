import { Icon } from '../chrome/icons.tsx'
import { useMessages, useStage } from '../context.ts'
import { linesOf } from './entries.ts'
import { useTaking } from './useTaking.ts'

/** The table to take along: as tab-separated text to paste, or as a file. */
export function TableExport({ step }: { step: number }) {
  const { table } = useMessages()
  const run = useStage((state) => state.run)
  const { taken, copy, download } = useTaking(step)
  const save = () =>
    download(`unrolled-${run.cell}.csv`, 'text/csv', `${linesOf(run, step, ',').join('\r\n')}\r\n`)

  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => copy(linesOf(run, step, '\t').join('\n'))}
      >
        <Icon name="copy" size={18} />
        {table.copy}
      </button>
      <button type="button" className="button" onClick={save}>
        {table.download}
      </button>
      <span role="status" className="quiet">
        {taken && table[taken]}
      </span>
    </>
  )
}
