import { predictWords } from '../../i18n/panels/predict/index.ts'
import { signs as choices, type Question, type Sign } from '../../trace/predict/index.ts'
import { useWords } from '../../ui/language.ts'
import { Segments } from '../../ui/Segments.tsx'

/** +, 0 or − for each entry. */
export function SignsField({
  question,
  signs,
  onChoose,
}: {
  question: Question
  signs: readonly (Sign | null)[]
  onChoose: (signs: readonly (Sign | null)[]) => void
}) {
  const words = useWords(predictWords)
  return (
    <div className="signs" data-aim="field">
      {question.entries.map((entry, k) => {
        const label = words.entry(entry + 1)
        return (
          <div key={entry} className="sign">
            <span aria-hidden="true">{label}</span>
            <Segments<Sign | ''>
              label={label}
              choices={choices}
              value={signs[k] ?? ''}
              onChoose={(sign) => onChoose(signs.with(k, sign === '' ? null : sign))}
              textOf={(sign) => sign}
            />
          </div>
        )
      })}
    </div>
  )
}
