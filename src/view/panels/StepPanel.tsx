import { useMemo } from 'react'
import { narrate, spoken } from '../../i18n/index.ts'
import { type Label, labelOf, type Moment } from '../../scene/index.ts'
import type { Run } from '../../store/index.ts'
import { chapterAt, chaptersOf } from '../../trace/index.ts'
import { useMessages, useStage } from '../context.ts'
import { MathSpan } from '../MathSpan.tsx'
import { Iteration } from './Iteration.tsx'
import { Sentence } from './Sentence.tsx'
import { useMove } from './useMove.ts'

/** What acts: a node; for the blocks of a split, the stack that is split. */
function titleOf({ trace: { tape } }: Run, { actors, actor, now }: Moment): Label {
  const stack = actors.length > 1 && actor.op === 'slice' ? tape.nodes[actor.inputs[0]!]! : actor
  return labelOf(stack, tape, now)
}

/** What happens now: the node that acts, in which pass, and one sentence about it. */
export function StepPanel() {
  const messages = useMessages()
  const { run, moment } = useMove()
  const whole = useStage(({ settings }) => settings.stepSize === 'time')
  const byHand = useStage((state) => state.byHand && state.target === null)

  const said = useMemo(() => {
    const times = chaptersOf(run.trace, 'time')
    const chapter = whole ? times[chapterAt(times, moment.last)]! : run.moves[moment.move]!
    return narrate(run.trace, chapter, messages, run.vocabulary)
  }, [run, moment.last, moment.move, whole, messages])

  return (
    <section className="panel step-panel">
      <h2>
        <MathSpan label={titleOf(run, moment)} />
        <span className={`tag ${moment.kind}`}>{messages.passes[moment.kind]}</span>
        {moment.actor.time !== null && <span className="quiet">{messages.time(moment.now)}</span>}
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
