import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import type { PanelName } from '../../settings/index.ts'
import { Arriving } from '../Arriving.tsx'
import { rootOf } from '../chrome/focus.ts'
import { Icon } from '../chrome/icons.tsx'
import { useActions, useMessages, useStage } from '../context.ts'
import { reveal, revealInColumn } from './showFold.ts'

/** A panel under its title, which folds it away; folded, it costs nothing. */
export function Fold({ name, children }: { name: PanelName; children: ReactNode }) {
  const { panels } = useMessages()
  const open = useStage(({ settings }) => settings.panels.includes(name))
  const shown = useStage(({ settings }) => settings.panels)
  const actions = useActions()
  const id = useId()
  const fold = useRef<HTMLElement>(null)
  const pressed = useRef(false)
  const toggle = () => {
    pressed.current = !open
    actions.set({ panels: open ? shown.filter((one) => one !== name) : [...shown, name] })
  }
  return (
    <section ref={fold} className={`panel fold ${name}-fold`} aria-labelledby={id}>
      <h3 className="fold-title">
        <button id={id} type="button" className="unfolds" aria-expanded={open} onClick={toggle}>
          {panels[name]}
          <Icon name="chevron" size={16} />
        </button>
      </h3>
      {open && (
        <Arriving>
          {children}
          <Unfolded fold={fold} pressed={pressed} alone={shown.length === 1} />
        </Arriving>
      )}
    </section>
  )
}

/**
 * Comes with the contents. Where they were asked for elsewhere, it brings them into sight: by what put
 * the focus here, or by a link that opens this panel alone.
 */
function Unfolded({
  fold: { current: fold },
  pressed,
  alone,
}: {
  fold: RefObject<HTMLElement | null>
  pressed: RefObject<boolean>
  alone: boolean
}) {
  const opensAlone = useRef(alone)
  useEffect(() => {
    if (!pressed.current && fold) {
      if (fold.contains(rootOf(fold).activeElement)) reveal(fold)
      else if (opensAlone.current) revealInColumn(fold)
    }
    pressed.current = false
  }, [fold, pressed])
  return null
}
