import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { icons } from '../../../ui/icons.ts'
import { useMessages } from '../../../ui/language.ts'

/** Two steps between which play goes round. */
export function Loop() {
  const n = usePlayer(({ playhead }) => Math.max(1, Math.ceil(playhead)))
  const loop = usePlayer(({ view }) => view.loop)
  const total = usePlayer(({ subject }) => subject.moves.length)
  const { setView } = usePlayerActions()
  const { pace } = useMessages()
  const [from, to] = loop ?? [1, total]
  return (
    <fieldset className="loops">
      <legend>{pace.loop}</legend>
      <button type="button" onClick={() => setView({ loop: [n, to >= n ? to : total] })}>
        <Icon icon={icons.loopStart} /> {pace.loopStart}
      </button>
      <button type="button" onClick={() => setView({ loop: [from <= n ? from : 1, n] })}>
        <Icon icon={icons.loopEnd} /> {pace.loopEnd}
      </button>
      <button
        type="button"
        aria-disabled={loop === null}
        onClick={() => loop && setView({ loop: null })}
      >
        <Icon icon={icons.loopClear} /> {pace.loopClear}
      </button>
      <p>{loop && pace.looping(from, to)}</p>
    </fieldset>
  )
}
