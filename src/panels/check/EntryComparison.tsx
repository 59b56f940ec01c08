import type { EntryCheck } from '../../engine/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { type CheckVerdict, checkVerdictOf, type Trace } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { CentralDifference } from './CentralDifference.tsx'
import { contrasted, powerOf, precise } from './checkNumbers.ts'
import { type Ending, VerdictMark } from './VerdictMark.tsx'

const endings: Readonly<Record<CheckVerdict, Ending>> = {
  agrees: 'good',
  unresolved: 'open',
  coarse: 'open',
  kink: 'open',
  wrong: 'bad',
  'not finite': 'open',
}

/** L(w ± ε), the slope between them, the gradient of the backward pass, and the verdict. */
export function EntryComparison({ trace, check }: { trace: Trace; check: EntryCheck }) {
  const words = useWords(checkWords)
  const verdict = checkVerdictOf(trace, check)
  const [shared, above, below] = contrasted(check.above, check.below)
  return (
    <div className={`comparison ${endings[verdict]}`}>
      <p className="quiet">{words.nudged}</p>
      <dl className="losses">
        {(
          [
            ['+', above],
            ['−', below],
          ] as const
        ).map(([sign, rest]) => (
          <div key={sign}>
            <dt className="math">
              <i>L</i>(<i>w</i> {sign} <i>ε</i>)
            </dt>
            <dd>
              <span>{shared}</span>
              <b>{rest}</b>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="slopes">
        <div>
          <dt>{words.analytic}</dt>
          <dd>{precise(check.analytic)}</dd>
        </div>
        <div>
          <dt>{words.numeric}</dt>
          <dd>{precise(check.numeric)}</dd>
        </div>
        <div>
          <dt>{words.relativeError}</dt>
          <dd>
            <MathSpan label={powerOf(check.relativeError)} />
          </dd>
        </div>
      </dl>
      <p className="formula">
        {words.formula} = <CentralDifference />
      </p>
      <p className="verdict">
        <VerdictMark ending={endings[verdict]} />
        {words.verdicts[verdict]}
      </p>
    </div>
  )
}
