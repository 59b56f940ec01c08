import { memo, useId, useRef } from 'react'
import { stepSizes } from '../../settings/index.ts'
import { useActions, useMessages, useStage } from '../context.ts'
import { Icon } from './icons.tsx'
import { leaveFor } from './leaveFor.ts'
import { Segments } from './Segments.tsx'
import './options.css'

const speeds = [0.5, 1, 2, 4] as const

interface Choice {
  readonly titled?: boolean
}

export const SpeedChoice = memo(function SpeedChoice({ titled = false }: Choice) {
  const speed = useStage(({ settings }) => settings.speed)
  const { set } = useActions()
  const { transport } = useMessages()
  return (
    <Segments<number>
      className="speed"
      titled={titled}
      label={transport.speed}
      choices={speeds}
      textOf={transport.speedOf}
      value={speed}
      onChoose={(chosen) => set({ speed: chosen })}
    />
  )
})

export const StepSizeChoice = memo(function StepSizeChoice({ titled = false }: Choice) {
  const stepSize = useStage(({ settings }) => settings.stepSize)
  const { set } = useActions()
  const { transport } = useMessages()
  return (
    <Segments
      className="step-size"
      titled={titled}
      label={transport.stepSize}
      choices={stepSizes}
      textOf={(size) => transport.stepSizes[size]}
      value={stepSize}
      onChoose={(chosen) => set({ stepSize: chosen })}
    />
  )
})

/** Two steps between which play goes round. */
function Loop() {
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

/** A small sheet with the loop, and with whatever the bar is too narrow for. */
export const More = memo(function More({
  onGoto,
  onHelp,
}: {
  onGoto: () => void
  onHelp: () => void
}) {
  const id = useId()
  const sheet = useRef<HTMLFieldSetElement>(null)
  const { transport, goTo, help } = useMessages()
  return (
    <>
      <button
        type="button"
        className="open-more"
        aria-label={transport.more}
        title={transport.more}
        popoverTarget={id}
      >
        <Icon name="more" />
      </button>
      <fieldset ref={sheet} id={id} popover="auto" className="more" aria-label={transport.more}>
        <StepSizeChoice titled />
        <SpeedChoice titled />
        <Loop />
        <div className="sheets">
          <button type="button" onClick={leaveFor(sheet, onGoto)}>
            <Icon name="goTo" /> {goTo.title}
          </button>
          <button type="button" onClick={leaveFor(sheet, onHelp)}>
            <Icon name="help" /> {help.open}
          </button>
        </div>
      </fieldset>
    </>
  )
})
