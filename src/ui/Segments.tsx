import { useId } from 'react'
import { passFocus } from './focus.ts'
import './controls.css'

/**
 * A few choices side by side, one of them taken: radio buttons. The arrow keys go between them
 * once the keyboard has come here; after a press of the pointer they stay with the playhead.
 */
export function Segments<Choice extends string | number>({
  label,
  choices,
  value,
  onChoose,
  textOf,
  langOf,
  titled = false,
  className = '',
}: {
  label: string
  choices: readonly Choice[]
  value: Choice
  onChoose: (choice: Choice) => void
  textOf: (choice: Choice) => string
  langOf?: (choice: Choice) => string
  /** Its name stands over it; else it is only heard. */
  titled?: boolean
  className?: string
}) {
  const name = useId()
  return (
    <fieldset className={`segments ${titled ? 'titled' : ''} ${className}`}>
      <legend className={titled ? undefined : 'hidden'}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice} lang={langOf?.(choice)}>
          <input
            type="radio"
            name={name}
            checked={choice === value}
            onChange={() => onChoose(choice)}
            onClick={passFocus}
          />
          <span>{textOf(choice)}</span>
        </label>
      ))}
    </fieldset>
  )
}
