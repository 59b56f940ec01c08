import { useMemo } from 'react'
import { type GivenTensor, givenOf } from '../../equation/predict/index.ts'
import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { useSpoken } from '../../stage/useSpoken.ts'
import type { Question } from '../../trace/predict/index.ts'
import { NumberGrid } from '../../ui/grids/NumberGrid.tsx'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import styles from '../node/node.css?inline'
import { nowOf } from './useQuiz.ts'

addStyles(styles)

/** Up to here numbers are written here; larger ones are a press away. */
const small = 48

/** What the answer can be worked out from: all of it is known before the step. */
export function GivenNumbers({ run, question }: { run: Subject; question: Question }) {
  const words = useWords(predictWords)
  const given = useMemo(() => givenOf(run.trace, question, nowOf(run, question)), [run, question])
  return (
    <details className="given">
      <summary>{words.given}</summary>
      <div className="amounts">
        {given.map((one) => (
          <Amount key={`${one.kind} ${one.node}`} given={one} />
        ))}
      </div>
    </details>
  )
}

function Amount({ given: { label, tensor, kind, node } }: { given: GivenTensor }) {
  const words = useWords(predictWords)
  const spoken = useSpoken()
  const actions = usePlayerActions()
  return (
    <div className="amount">
      <h4 className={kind === 'value' ? 'fwd' : 'bwd'}>
        <MathSpan label={label} />
      </h4>
      {tensor.rows * tensor.cols <= small ? (
        <NumberGrid tensor={tensor} label={spoken(label)} />
      ) : (
        <button
          type="button"
          className="chip"
          title={words.select}
          onClick={() => actions.select(node)}
        >
          {tensor.rows} × {tensor.cols}
        </button>
      )}
    </div>
  )
}
