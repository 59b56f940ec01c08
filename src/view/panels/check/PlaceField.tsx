import { useId, useState } from 'react'
import type { Problem } from '../../../door/index.ts'
import { problemOf, whole } from '../../../settings/index.ts'
import { Wrong } from '../../chrome/Wrong.tsx'

interface Draft {
  readonly text: string
  /** The value and its bounds it was typed over: when they change, the field follows them. */
  readonly over: string
  readonly problem: Problem | null
}

/** The row or the column of the entry, from 1. What cannot be used stays in the field, with the reason. */
export function PlaceField({
  name,
  value,
  max,
  onChange,
}: {
  name: string
  value: number
  max: number
  onChange: (value: number) => void
}) {
  const id = useId()
  const [draft, setDraft] = useState<Draft | null>(null)
  const over = `${value} ${max}`
  const current = draft?.over === over ? draft : null
  const settle = () => {
    if (!current) return
    const { text } = current
    const reading = whole(1, max).parse(text)
    if ('value' in reading) {
      setDraft(null)
      onChange(reading.value)
      return
    }
    const refusal = text.trim() === '' ? { ...reading, got: 'nothing' } : reading
    setDraft({ text, over, problem: problemOf(name, refusal) })
  }
  return (
    <div className="setting place">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        value={current?.text ?? String(value)}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={current?.problem != null}
        aria-describedby={current?.problem ? `${id}wrong` : undefined}
        onChange={({ target }) => setDraft({ text: target.value, over, problem: null })}
        onBlur={settle}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) settle()
        }}
      />
      <Wrong id={`${id}wrong`} problem={current?.problem ?? null} />
    </div>
  )
}
