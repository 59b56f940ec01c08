import { useId } from 'react'
import { predictWords } from '../../i18n/panels/predict/index.ts'
import { dropFocus } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'

/** A field for one number or several. */
export function NumbersField({
  count,
  text,
  onType,
  problem,
}: {
  count: number
  text: string
  onType: (text: string) => void
  /** The element that says what is wrong. */
  problem: string | undefined
}) {
  const words = useWords(predictWords)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words.field(count)}</label>
      <input
        id={id}
        data-aim="field"
        type="text"
        value={text}
        placeholder={words.example(count)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') dropFocus(currentTarget)
        }}
      />
    </div>
  )
}
