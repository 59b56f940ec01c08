import { type ReactNode, useId } from 'react'
import type { PanelName } from '../../settings/index.ts'
import { Arriving } from '../Arriving.tsx'
import { Icon } from '../chrome/icons.tsx'
import { useActions, useMessages, useStage } from '../context.ts'

/** A panel under its title, which folds it away; folded, it costs nothing. */
export function Fold({ name, children }: { name: PanelName; children: ReactNode }) {
  const { panels } = useMessages()
  const open = useStage(({ settings }) => settings.panels.includes(name))
  const shown = useStage(({ settings }) => settings.panels)
  const actions = useActions()
  const id = useId()
  const toggle = () =>
    actions.set({ panels: open ? shown.filter((one) => one !== name) : [...shown, name] })
  return (
    <section className={`panel fold ${name}-fold`} aria-labelledby={id}>
      <h3 className="fold-title">
        <button id={id} type="button" aria-expanded={open} onClick={toggle}>
          {panels[name]}
          <Icon name="chevron" size={16} />
        </button>
      </h3>
      {open && <Arriving>{children}</Arriving>}
    </section>
  )
}
