import { useId } from 'react'
import { passFocus } from './focus.ts'
import styles from './segments.css?inline'
import { addStyles } from './styles.ts'

addStyles(styles)

/**
 * Radio buttons as a row of segments. The arrow keys move between them while they have the keyboard's
 * focus; after a pointer press they move the playhead again.
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
  /** Whether the label is visible; otherwise it is for screen readers only. */
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
