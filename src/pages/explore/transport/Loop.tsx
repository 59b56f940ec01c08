import { useActions, useStage } from '../../../stage/context.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useMessages } from '../../../ui/language.ts'

/** Two steps between which play goes round. */
export function Loop() {
  const n = useStage(({ playhead }) => Math.max(1, Math.ceil(playhead)))
  const loop = useStage(({ settings }) => settings.loop)
  const total = useStage(({ run }) => run.moves.length)
  const { set } = useActions()
  const { transport } = useMessages()
  const [from, to] = loop ?? [1, total]
  return (
    <fieldset className="loops">
      <legend>{transport.loop}</legend>
      <button type="button" onClick={() => set({ loop: [n, to >= n ? to : total] })}>
        <Icon name="loopStart" /> {transport.loopStart}
      </button>
      <button type="button" onClick={() => set({ loop: [from <= n ? from : 1, n] })}>
        <Icon name="loopEnd" /> {transport.loopEnd}
      </button>
      <button
        type="button"
        aria-disabled={loop === null}
        onClick={() => loop && set({ loop: null })}
      >
        <Icon name="loopClear" /> {transport.loopClear}
      </button>
      <p>{loop && transport.looping(from, to)}</p>
    </fieldset>
  )
}
