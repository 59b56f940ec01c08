import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { timesOf } from '../../../engine/index.ts'
import { momentAt } from '../../../scene/index.ts'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { useMessages } from '../../../ui/language.ts'
import { indexAfterKey } from '../../../ui/listKeys.ts'
import { addStyles } from '../../../ui/styles.ts'
import { MapCard } from './MapCard.tsx'
import { MapWires } from './MapWires.tsx'
import { mapStepsAt, playheadInTime, timeMapOf, wiresAfter } from './mapSteps.ts'
import styles from './miniMap.css?inline'

addStyles(styles)

/** Up to so many time steps have room for everything; up to so many for their characters. */
const [roomy, compact] = [6, 20]

/** Scrolls a strip so that a card of it stands in the middle, as far as the ends allow: what comes next is seen, either way. */
function centre(host: HTMLElement, { offsetLeft: left, offsetWidth: width }: HTMLElement) {
  host.scrollLeft = left + width / 2 - host.clientWidth / 2
}

/** All time steps in a row with the progress of the passes. A press goes to a time step in the current pass. */
export default function MiniMap() {
  const words = useMessages().map
  const run = usePlayer((state) => state.subject)
  const playhead = usePlayer((state) => state.playhead)
  const actions = usePlayerActions()
  const strip = useRef<HTMLDivElement>(null)
  const map = useMemo(() => timeMapOf(run), [run])
  const { now, kind, seen } = momentAt(run, playhead)
  const [focused, setFocused] = useState<number | null>(null)
  const T = timesOf(run.trace.tape)

  // What is current stays in the middle, without moving the page, also when the map gets narrower. The
  // observer calls first when all is laid out: to measure in the effect itself would cost a layout.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as many cards are as wide
  useEffect(() => {
    const { current: host } = strip
    const card = host?.querySelector<HTMLElement>(`[data-time="${now}"]`)
    if (!host || !card) return
    const observer = new ResizeObserver(() => centre(host, card))
    observer.observe(host)
    return () => observer.disconnect()
  }, [now, T])

  const onGo = useCallback(
    (time: number) => {
      const to = playheadInTime(map, kind, time)
      if (to !== undefined) actions.goTo(to)
    },
    [map, kind, actions],
  )

  const onKeyDown = (event: React.KeyboardEvent) => {
    const to = indexAfterKey(event, (focused ?? now ?? 1) - 1, T, 'row')
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    strip.current?.querySelector<HTMLElement>(`[data-time="${to + 1}"]`)?.focus()
  }

  const tabbed = Math.min(T, focused ?? now ?? 1)
  return (
    <nav
      className={`mini-map ${T <= roomy ? 'roomy' : T <= compact ? 'compact' : 'thin'}`}
      aria-label={words.label}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go between the buttons inside */}
      <div
        ref={strip}
        className="strip-of-steps"
        data-keys="own"
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setFocused(Number(target.dataset.time))}
        onBlur={() => setFocused(null)}
      >
        {mapStepsAt(map, playhead, seen).map((step) => (
          <Fragment key={step.time}>
            {step.time > 1 && T <= compact && (
              <MapWires wires={wiresAfter(map, step.time - 1, seen)} />
            )}
            <MapCard
              {...step}
              current={step.time === now}
              tabbed={step.time === tabbed}
              roomy={T <= roomy}
              onGo={onGo}
            />
          </Fragment>
        ))}
      </div>
    </nav>
  )
}
