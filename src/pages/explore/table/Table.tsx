import { useMemo, useState } from 'react'
import { usePlayer } from '../../../stage/context.ts'
import { PredictFirst } from '../../../stage/PredictFirst.tsx'
import { useMove, useSeen, useShown } from '../../../stage/useMove.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { addStyles } from '../../../ui/styles.ts'
import { tableGroupsOf } from './entries.ts'
import { TableExport } from './TableExport.tsx'
import { TableGroup } from './TableGroup.tsx'
import styles from './table.css?inline'

addStyles(styles)

const moments = ['now', 'end'] as const

/** All values and gradients as numbers, in a sheet over the page. */
export default function Table({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { table } = useMessages()
  return (
    <Dialog open={open} onClose={onClose} title={table.title} className="table-dialog">
      <Contents />
    </Dialog>
  )
}

function Contents() {
  const { table } = useMessages()
  const run = usePlayer((state) => state.subject)
  const seen = useSeen()
  const { moment } = useMove()
  const [when, setWhen] = useState<(typeof moments)[number]>('now')
  const shown = useShown()
  const waits = when === 'end' && shown < run.trace.steps.length - 1
  const step = when === 'now' ? seen : shown
  const groups = useMemo(() => tableGroupsOf(run), [run])
  return (
    <>
      <div className="table-tools">
        <Segments
          label={table.moment}
          choices={moments}
          value={when}
          textOf={(one) => table.moments[one]}
          onChoose={setWhen}
        />
        <TableExport step={step} />
      </div>
      {waits && <PredictFirst />}
      {groups.map((group) => (
        <TableGroup key={group.time} group={group} step={step} start={group.time === moment.now} />
      ))}
    </>
  )
}
