import { useId, useState } from 'react'
import type { Problem } from '../../../door/index.ts'
import { whole } from '../../../settings/formats/index.ts'
import { Wrong } from '../../chrome/Wrong.tsx'

/** A row or a column, counted from 1, to be typed, or changed by the arrow keys. What is wrong is said; the old one stays. */
export function IndexField({
  label,
  value,
  max,
  onChange,
}: {
  label: string
  value: number
  max: number
  onChange: (value: number) => void
}) {
  const id = useId()
  const [draft, setDraft] = useState<{ text: string; problem: Problem | null } | null>(null)
  const take = (text: string) => {
    const parsed = whole(1, max).parse(text)
    if ('value' in parsed) {
      setDraft(null)
      if (parsed.value !== value) onChange(parsed.value)
    } else setDraft({ text, problem: { at: label, expected: parsed.expected, got: parsed.got } })
  }
  const nudge = (by: number) => {
    const next = Math.min(max, Math.max(1, value + by))
    setDraft(null)
    if (next !== value) onChange(next)
  }
  const problem = draft?.problem ?? null
  return (
    <div className="index">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        size={4}
        value={draft?.text ?? String(value)}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}wrong` : undefined}
        onChange={({ target }) => setDraft({ text: target.value, problem: null })}
        onBlur={() => draft && take(draft.text)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') take(draft?.text ?? String(value))
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          nudge(event.key === 'ArrowUp' ? 1 : -1)
        }}
      />
      <Wrong id={`${id}wrong`} problem={problem} />
    </div>
  )
}
