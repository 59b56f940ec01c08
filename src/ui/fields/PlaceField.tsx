import { useId, useState } from 'react'
import type { Problem } from '../../door/index.ts'
import { problemOf, whole } from '../../settings/index.ts'
import { Wrong } from '../Wrong.tsx'

const nudges: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

interface Draft {
  readonly text: string
  /** The value and its bounds it was typed over: when they change, the field follows them. */
  readonly over: string
  readonly problem: Problem | null
}

/** A row or a column, counted from 1, to be typed, or changed by the arrow keys. What cannot be used stays in the field, with the reason. */
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
  const nudge = (by: number) => {
    const next = Math.min(max, Math.max(1, value + by))
    setDraft(null)
    if (next !== value) onChange(next)
  }
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        className="typed"
        type="text"
        inputMode="numeric"
        value={current?.text ?? String(value)}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={current?.problem != null}
        aria-describedby={current?.problem ? `${id}wrong` : undefined}
        onChange={({ target }) => setDraft({ text: target.value, over, problem: null })}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') settle()
          const by = nudges[event.key]
          if (by === undefined) return
          event.preventDefault()
          nudge(by)
        }}
      />
      <Wrong id={`${id}wrong`} problem={current?.problem ?? null} />
    </>
  )
}
