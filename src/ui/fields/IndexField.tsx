import { useId, useState } from 'react'
import type { Problem } from '../../door/index.ts'
import { problemOf, whole } from '../../settings/index.ts'
import { FieldProblem } from '../FieldProblem.tsx'

const nudges: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

interface IndexDraft {
  readonly text: string
  /** Value and bound when typing began: once they change, the draft is dropped. */
  readonly over: string
  readonly problem: Problem | null
}

/** A row or column number, 1 to `max`, typed or changed by the arrow keys. Text that cannot be used stays, with the reason. */
export function IndexField({
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
  const [draft, setDraft] = useState<IndexDraft | null>(null)
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
      <FieldProblem id={`${id}wrong`} problem={current?.problem ?? null} />
    </>
  )
}
