import { useMemo } from 'react'
import { narrate, spoken } from '../../i18n/index.ts'
import { labelOf } from '../../scene/index.ts'
import { chapterAt, chaptersOf } from '../../trace/index.ts'
import { MistakeTag } from '../chrome/MistakeBar.tsx'
import { useMessages, useStage } from '../context.ts'
import { MathSpan } from '../MathSpan.tsx'
import { Iteration } from './Iteration.tsx'
import { Sentence } from './Sentence.tsx'
import { useMove, useShown } from './useMove.ts'

/** What happens now: the node that acts, in which pass, and one sentence about it. */
export function StepPanel() {
  const messages = useMessages()
  const { run, moment, acting } = useMove()
  const whole = useStage(({ settings }) => settings.stepSize === 'time')
  const shown = useShown()
  const byHand = useStage((state) => state.byHand && state.target === null)

  const said = useMemo(() => {
    const times = chaptersOf(run.trace, 'time')
    // What a whole time step brings is told when it may be: while one predicts, with its last move.
    const time = times[chapterAt(times, moment.last)]!
    const chapter =
      whole && time.last <= Math.max(shown, moment.last) ? time : run.moves[moment.move]!
    return narrate(run.trace, chapter, messages, run.vocabulary)
  }, [run, moment.last, moment.move, whole, shown, messages])

  return (
    <section className="panel step-panel">
      <h2>
        {whole ? (
          messages.time(moment.now)
        ) : (
          <MathSpan label={labelOf(acting, run.trace.tape, moment.now)} />
        )}
        <span className={`tag ${moment.kind}`}>{messages.passes[moment.kind]}</span>
        {moment.actor.time !== null && !whole && (
          <span className="quiet">{messages.time(moment.now)}</span>
        )}
        <MistakeTag />
      </h2>
      <p className="say">
        <Sentence said={said} />
      </p>
      {/* Heard after a step by hand, silent while it plays. */}
      <p role="status" className="hidden">
        {byHand ? spoken(said, messages.signs) : ''}
      </p>
      <Iteration last={moment.move === run.moves.length - 1} />
    </section>
  )
}
