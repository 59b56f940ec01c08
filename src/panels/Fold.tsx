import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import type { PanelName } from '../settings/index.ts'
import { usePlayer, usePlayerActions } from '../stage/context.ts'
import { Pending } from '../ui/deferred/Pending.tsx'
import { rootOf } from '../ui/focus.ts'
import { Icon } from '../ui/Icon.tsx'
import { icons } from '../ui/icons.ts'
import { useMessages } from '../ui/language.ts'
import { useWidget } from '../ui/widget/context.ts'
import { reveal, revealAsked } from './goToPanel.ts'

/** A panel with a title that collapses it; a collapsed panel is not rendered. */
export function Fold({ name, children }: { name: PanelName; children: ReactNode }) {
  const { panels } = useMessages()
  const open = usePlayer(({ view }) => view.panels.includes(name))
  const shown = usePlayer(({ view }) => view.panels)
  const asked = usePlayer((state) => state.requested)
  const actions = usePlayerActions()
  const id = useId()
  const fold = useRef<HTMLElement>(null)
  const pressed = useRef(false)
  const toggle = () => {
    pressed.current = !open
    actions.setView({ panels: open ? shown.filter((one) => one !== name) : [...shown, name] })
  }
  return (
    <section
      ref={fold}
      className={`panel fold ${name}-fold ${asked.includes(name) ? 'asked' : ''}`}
      aria-labelledby={id}
    >
      <h3 className="fold-title">
        <button id={id} type="button" className="unfolds" aria-expanded={open} onClick={toggle}>
          {panels[name]}
          <Icon icon={icons.chevron} size={16} />
        </button>
      </h3>
      {open && (
        <Pending>
          {children}
          <Unfolded name={name} fold={fold} pressed={pressed} asked={asked} />
        </Pending>
      )}
    </section>
  )
}

/**
 * Mounted with the contents. Scrolls them into view where another part of the page opened them: it moved
 * the focus here, or a link or a question asks for this panel first.
 */
function Unfolded({
  name,
  fold: place,
  pressed,
  asked,
}: {
  name: PanelName
  fold: RefObject<HTMLElement | null>
  pressed: RefObject<boolean>
  asked: readonly PanelName[]
}) {
  const widget = useWidget()
  useEffect(() => {
    const byHand = pressed.current
    pressed.current = false
    const fold = place.current // there after drawing, also where the contents come at once
    if (byHand || !fold) return
    if (fold.contains(rootOf(fold).activeElement)) return reveal(fold, widget)
    return asked[0] === name ? revealAsked(fold, widget) : undefined
  }, [name, place, pressed, asked, widget])
  return null
}
