import { useMemo } from 'react'
import { labelOf } from '../equation/index.ts'
import { narrate, spoken } from '../i18n/index.ts'
import { useHasNetwork, usePlayer } from '../stage/context.ts'
import { MathSpan } from '../stage/MathSpan.tsx'
import { Sentence } from '../stage/Sentence.tsx'
import { useMove, useSeen } from '../stage/useMove.ts'
import { useMessages, useNarrator } from '../ui/language.ts'
import { IterationLoss } from './IterationLoss.tsx'
import { MistakeTag } from './MistakeTag.tsx'
import { narratedChapter } from './narratedChapter.ts'
import { Welcome } from './Welcome.tsx'

/** The current step: the node that acts, its pass, and one sentence about it. */
export function StepPanel() {
  const messages = useMessages()
  const narrator = useNarrator()
  const hasNetwork = useHasNetwork()
  const { run, moment, acting } = useMove()
  const byTime = usePlayer(({ view }) => view.stepSize === 'time')
  const seen = useSeen()
  const byHand = usePlayer((state) => state.byHand && state.target === null)

  const { chapter, isTime } = narratedChapter(run, { ...moment, seen }, byTime)
  const said = useMemo(
    () => narrate(run.trace, chapter, { narrator }, run.vocabulary),
    [run, chapter, narrator],
  )

  return (
    <section className="panel step-panel">
      <h2>
        {isTime && moment.now !== null ? (
          messages.time(moment.now)
        ) : (
          <MathSpan label={labelOf(acting, run.trace.tape, moment.now)} />
        )}
        <span className={`tag ${moment.kind}`}>{messages.passes[moment.kind]}</span>
        {moment.now !== null && moment.actor.time !== null && !isTime && (
          <span className="quiet">{messages.time(moment.now)}</span>
        )}
        <MistakeTag />
      </h2>
      <p className="say">
        <Sentence said={said} />
      </p>
      {hasNetwork && <Welcome />}
      {/* Heard after a step by hand, silent while it plays. */}
      <p role="status" className="hidden">
        {byHand ? spoken(said, messages.speech) : ''}
      </p>
      {hasNetwork && <IterationLoss last={moment.move === run.moves.length - 1} />}
    </section>
  )
}
