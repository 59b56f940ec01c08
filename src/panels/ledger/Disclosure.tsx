import { type ReactNode, useId, useState } from 'react'
import { gradientLabelOf } from '../../equation/index.ts'
import { useSpoken } from '../../stage/useSpoken.ts'
import { Icon } from '../../ui/Icon.tsx'
import { icons } from '../../ui/icons.ts'
import type { LedgerSubject } from './ledgerSubject.ts'

/** A section of a ledger that opens at a press; closed, it is not rendered. Among several ledgers its name says which one it belongs to. */
export function Disclosure({
  title,
  of: { run, node, now, alone },
  start,
  children,
}: {
  title: string
  of: LedgerSubject
  start: boolean
  children: () => ReactNode
}) {
  const [open, setOpen] = useState(start)
  const id = useId()
  const spoken = useSpoken()
  const name = spoken(gradientLabelOf(node, run.trace.tape, now))
  return (
    <section className="reveal" aria-labelledby={id}>
      <h4>
        <button
          id={id}
          type="button"
          className="unfolds"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span>
            {title}
            {!alone && <span className="hidden">: {name}</span>}
          </span>
          <Icon icon={icons.chevron} size={14} />
        </button>
      </h4>
      {open && children()}
    </section>
  )
}
