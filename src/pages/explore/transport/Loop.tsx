import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useMessages } from '../../../ui/language.ts'

/** Two steps between which play goes round. */
export function Loop() {
  const n = usePlayer(({ playhead }) => Math.max(1, Math.ceil(playhead)))
  const loop = usePlayer(({ view }) => view.loop)
  const total = usePlayer(({ subject }) => subject.moves.length)
  const { setView } = usePlayerActions()
  const { transport } = useMessages()
  const [from, to] = loop ?? [1, total]
  return (
    <fieldset className="loops">
      <legend>{transport.loop}</legend>
      <button type="button" onClick={() => setView({ loop: [n, to >= n ? to : total] })}>
        <Icon name="loopStart" /> {transport.loopStart}
      </button>
      <button type="button" onClick={() => setView({ loop: [from <= n ? from : 1, n] })}>
        <Icon name="loopEnd" /> {transport.loopEnd}
      </button>
      <button
        type="button"
        aria-disabled={loop === null}
        onClick={() => loop && setView({ loop: null })}
      >
        <Icon name="loopClear" /> {transport.loopClear}
      </button>
      <p>{loop && transport.looping(from, to)}</p>
    </fieldset>
  )
}
