import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../../chrome/icons.tsx'

/** A part of the panel behind a heading of its own; what is folded costs nothing. */
export function Reveal({
  title,
  start,
  children,
}: {
  title: string
  start: boolean
  children: () => ReactNode
}) {
  const [open, setOpen] = useState(start)
  const id = useId()
  return (
    <section className="reveal" aria-labelledby={id}>
      <h4>
        <button id={id} type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {title}
          <Icon name="chevron" size={14} />
        </button>
      </h4>
      {open && children()}
    </section>
  )
}
