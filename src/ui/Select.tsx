import { useId } from 'react'

/** A labelled drop-down list. */
export function Select<Choice extends string>({
  label,
  value,
  choices,
  textOf,
  onChoose,
  wide = false,
}: {
  label: string
  value: Choice
  choices: readonly Choice[]
  textOf: (choice: Choice) => string
  onChoose: (choice: Choice) => void
  wide?: boolean
}) {
  const id = useId()
  return (
    <div className={wide ? 'setting wide' : 'setting'}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="typed"
        value={value}
        onChange={({ target }) => {
          const choice = choices.find((one) => one === target.value)
          if (choice !== undefined) onChoose(choice)
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {textOf(choice)}
          </option>
        ))}
      </select>
    </div>
  )
}
