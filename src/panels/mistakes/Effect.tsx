import type { MouseEvent } from 'react'
import { gradientLabelOf } from '../../equation/index.ts'
import { percent } from '../../i18n/numberText.ts'
import { mistakesWords } from '../../i18n/panels/mistakes/index.ts'
import type { Subject } from '../../scene/index.ts'
import type { PanelName } from '../../settings/index.ts'
import { useNetworkActions, usePlayer, usePlayerActions } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { PredictFirst } from '../../stage/PredictFirst.tsx'
import { useShown } from '../../stage/useMove.ts'
import { useSpoken } from '../../stage/useSpoken.ts'
import { playheadOf } from '../../store/index.ts'
import {
  arrivalAt,
  backwardEnd,
  errorsOf,
  firstWrong,
  type GradientError,
  stepName,
} from '../../trace/index.ts'
import { useMessages, useWords } from '../../ui/language.ts'
import { useWidget } from '../../ui/widget/context.ts'
import { goToPanel } from '../goToPanel.ts'
import { UnequalSign } from '../MistakeTag.tsx'

/** What the mistakes that are on have spoilt: the parameters, by how much, and where it began. */
export function Effect() {
  const words = useWords(mistakesWords)
  const run = usePlayer((state) => state.subject)
  const shown = usePlayer((state) => state.view.panels)
  const actions = usePlayerActions()
  const { compare } = useNetworkActions()
  const widget = useWidget()
  const errors = errorsOf(run.trace)
  const waits = useShown() < backwardEnd(run.trace)
  const openCheck = (press: MouseEvent<HTMLElement>) => {
    const check: PanelName = 'check'
    goToPanel(press, check, widget)
    if (!shown.includes(check)) actions.setView({ panels: [...shown, check] })
  }
  return (
    <section className="effect" aria-label={words.effect}>
      <h4>{words.effect}</h4>
      {waits ? (
        <PredictFirst />
      ) : errors.every(({ relative }) => relative === 0) ? (
        <p>{words.allFine}</p>
      ) : (
        <>
          <FirstWrong run={run} />
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.parameter}</th>
                <th scope="col">{words.columns.error}</th>
                <th scope="col">{words.columns.from}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map((error) => (
                <Parameter key={error.node.name} run={run} error={error} />
              ))}
            </tbody>
          </table>
          <p className="quiet">{words.measure}</p>
        </>
      )}
      <div className="ways">
        <button type="button" className="button" onClick={openCheck}>
          {words.check}
        </button>
        <button type="button" className="button" onClick={() => compare('mistakes')}>
          {words.compare}
        </button>
      </div>
    </section>
  )
}

/** Where the first number goes wrong, to go there. */
function FirstWrong({ run }: { run: Subject }) {
  const words = useWords(mistakesWords)
  const spoken = useSpoken()
  const actions = usePlayerActions()
  const { trace } = run
  const step = firstWrong(trace)
  const pull = step === null ? null : arrivalAt(trace, step)
  if (step === null || !pull) return null
  const label = gradientLabelOf(trace.tape.nodes[pull.to]!, trace.tape, null)
  return (
    <p className="first">
      {words.first}
      <button
        type="button"
        className="chip"
        aria-label={words.goToOf(spoken(label), playheadOf(run, step))}
        onClick={() => actions.goToStep(stepName(trace, step))}
      >
        <MathSpan label={label} /> · {words.step(playheadOf(run, step))}
      </button>
    </p>
  )
}

function Parameter({
  run,
  error: { node, relative, from },
}: {
  run: Subject
  error: GradientError
}) {
  const words = useWords(mistakesWords)
  const spoken = useSpoken()
  const { time } = useMessages()
  const actions = usePlayerActions()
  const { trace } = run
  const label = gradientLabelOf(node, trace.tape, null)
  const pull = from === null ? null : arrivalAt(trace, from)
  const since = pull ? trace.tape.nodes[pull.from]!.time : null
  return (
    <tr className={relative > 0 ? 'off' : undefined}>
      <th scope="row">
        <MathSpan label={label} />
      </th>
      <td>
        {relative > 0 ? (
          <>
            <UnequalSign /> {percent(relative, words.percent)}
          </>
        ) : (
          words.fine
        )}
      </td>
      <td>
        {from !== null && (
          <button
            type="button"
            className="chip"
            aria-label={words.goToOf(spoken(label), playheadOf(run, from))}
            onClick={() => actions.goToStep(stepName(trace, from))}
          >
            {since === null ? words.step(playheadOf(run, from)) : time(since)}
          </button>
        )}
      </td>
    </tr>
  )
}
