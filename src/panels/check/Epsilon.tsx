import { useId, useMemo } from 'react'
import type { EntryCheck } from '../../engine/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { Sentence } from '../../stage/Sentence.tsx'
import { useSpoken } from '../../stage/useSpoken.ts'
import { bestOf, checkVerdictOf, epsilons, sweep, type Trace } from '../../trace/index.ts'
import { useJob } from '../../ui/jobs/useJob.ts'
import { useWords } from '../../ui/language.ts'
import { epsilonLabel, powerOf } from './checkNumbers.ts'
import { ErrorChart } from './ErrorChart.tsx'

/** A slider for ε, and the error as a function of ε: rounding on one side, truncation on the other. */
export function Epsilon({
  trace,
  check,
  onChange,
}: {
  trace: Trace
  check: EntryCheck
  onChange: (epsilon: number) => void
}) {
  const id = useId()
  const words = useWords(checkWords)
  const spoken = useSpoken()
  const { node, entry, epsilon } = check
  const job = useMemo(() => () => sweep(trace, node, entry), [trace, node, entry])
  const { value, done } = useJob(job)
  const checks = value ?? []
  const best = done ? bestOf(checks) : null
  const isWrong = checkVerdictOf(trace, check) === 'wrong'
  const label = epsilonLabel(epsilon)
  return (
    <div className="epsilon">
      <p>
        <label htmlFor={id}>{words.epsilon}</label> <MathSpan label={label} />
      </p>
      <input
        id={id}
        type="range"
        min={0}
        max={epsilons.length - 1}
        step={1}
        value={epsilons.indexOf(epsilon)}
        aria-valuetext={spoken(label)}
        onChange={({ target }) => onChange(epsilons[Number(target.value)]!)}
      />
      <ErrorChart checks={done ? checks : []} current={check} />
      <p className="best-line">
        {best &&
          (isWrong ? (
            words.flat
          ) : (
            <Sentence said={words.best(epsilonLabel(best.epsilon), powerOf(best.relativeError))} />
          ))}
      </p>
      <p className="quiet">{words.why}</p>
    </div>
  )
}
