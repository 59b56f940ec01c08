import { memo, useId, useRef } from 'react'
import { stepSizes } from '../../settings/index.ts'
import { useActions, useMessages, useStage } from '../context.ts'
import { passFocus } from './focus.ts'
import { Icon } from './icons.tsx'
import './options.css'

const speeds = [0.5, 1, 2, 4] as const

/** A few words side by side, one of them chosen. After a press of the pointer the arrow keys stay with the playhead. */
function Choice<Value extends string | number>({
  label,
  options,
  nameOf,
  value,
  onChange,
  className,
}: {
  label: string
  options: readonly Value[]
  nameOf: (option: Value) => string
  value: Value
  onChange: (option: Value) => void
  className: string
}) {
  const group = useId()
  return (
    <fieldset className={`choice ${className}`}>
      <legend>{label}</legend>
      <div className="options">
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={group}
              checked={option === value}
              onChange={() => onChange(option)}
              onClick={passFocus}
            />
            <span>{nameOf(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export const SpeedChoice = memo(function SpeedChoice() {
  const speed = useStage(({ settings }) => settings.speed)
  const { set } = useActions()
  const { transport } = useMessages()
  return (
    <Choice<number>
      className="speed"
      label={transport.speed}
      options={speeds}
      nameOf={transport.speedOf}
      value={speed}
      onChange={(chosen) => set({ speed: chosen })}
    />
  )
})

export const StepSizeChoice = memo(function StepSizeChoice() {
  const stepSize = useStage(({ settings }) => settings.stepSize)
  const { set } = useActions()
  const { transport } = useMessages()
  return (
    <Choice
      className="step-size"
      label={transport.stepSize}
      options={stepSizes}
      nameOf={(size) => transport.stepSizes[size]}
      value={stepSize}
      onChange={(chosen) => set({ stepSize: chosen })}
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
  // First out of the way, so that the focus comes back to the bar afterwards.
  const leaveFor = (open: () => void) => () => {
    sheet.current?.hidePopover()
    open()
  }
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
        <StepSizeChoice />
        <SpeedChoice />
        <Loop />
        <div className="sheets">
          <button type="button" onClick={leaveFor(onGoto)}>
            <Icon name="goTo" /> {goTo.title}
          </button>
          <button type="button" onClick={leaveFor(onHelp)}>
            <Icon name="help" /> {help.open}
          </button>
        </div>
      </fieldset>
    </>
  )
})
