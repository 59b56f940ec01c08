import { memo } from 'react'
import { quotedCharacter } from '../../../i18n/characters.ts'
import { visible } from '../../../i18n/index.ts'
import { brief } from '../../../stage/shortNumbers.ts'
import { useMessages } from '../../../ui/language.ts'
import type { MapStep } from './mapSteps.ts'

const percent = (part: number) => `${part * 100}%`

/** One time step: its characters, its loss, and the progress of each pass; all of it is in its accessible name. */
export const MapCard = memo(function MapCard({
  time,
  fed,
  expected,
  loss,
  forward,
  backward,
  current,
  tabbed,
  roomy,
  onGo,
}: MapStep & {
  current: boolean
  tabbed: boolean
  /** With quotation marks around the characters. */
  roomy: boolean
  onGo: (time: number) => void
}) {
  const { map } = useMessages()
  const shown = roomy ? quotedCharacter : visible
  const lossText = loss === null ? null : brief(loss)
  return (
    <button
      type="button"
      className="card"
      data-time={time}
      aria-label={map.step({ time, fed, expected, loss: lossText })}
      aria-current={current ? 'step' : undefined}
      tabIndex={tabbed ? 0 : -1}
      // A press of the pointer leaves the focus, and with it the arrow keys, where they were.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onGo(time)}
    >
      <span className="time">
        <span className="t">t = </span>
        {time}
      </span>
      <span className="loss">{lossText !== null && map.loss(lossText)}</span>
      <span className="chars">
        {fed !== null && (
          <>
            {shown(fed)}
            <span className="to">
              {roomy ? ' → ' : '→'}
              {expected === null ? '∅' : shown(expected)}
            </span>
          </>
        )}
      </span>
      <span className="bars">
        <i className="bar fwd">
          <i style={{ width: percent(forward) }} />
        </i>
        {backward !== null && (
          <i className="bar bwd">
            <i style={{ width: percent(backward) }} />
          </i>
        )}
      </span>
    </button>
  )
})
