import { type Label, labelOf } from '../../equation/index.ts'
import { type AskedNames, slipNamesOf } from '../../equation/predict/index.ts'
import type { Said } from '../../i18n/index.ts'
import type { PredictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import type { Outcome } from '../../trace/predict/index.ts'
import { nowOf } from './useQuiz.ts'

/** What is to be said about an answer; nothing where it is right, or there was none. */
export function diagnosisText(
  words: PredictWords,
  run: Subject,
  outcome: Outcome,
  names: AskedNames,
): Said {
  const { diagnosis, question, given } = outcome
  const { trace } = run
  const now = nowOf(run, question)
  if (diagnosis === null) return []
  switch (diagnosis.kind) {
    case 'right':
      return []
    case 'slip': {
      const { slip } = diagnosis
      return words.slips[slip.kind](slipNamesOf(trace, question, names, slip, now))
    }
    case 'nearly':
      return [words.nearly]
    case 'all signs flipped':
      return [words.flipped]
    case 'unknown': {
      const { wrong, of } = diagnosis
      return [given?.kind === 'signs' ? words.someSigns(wrong, of) : words.unknown(wrong, of)]
    }
    case 'wires': {
      const label = (id: number): Label => labelOf(trace.tape.nodes[id]!, trace.tape, now)
      const { missed, extra } = diagnosis
      return [
        ...(missed.length > 0 ? words.missed(missed.map(label)) : []),
        ...(missed.length > 0 && extra.length > 0 ? [' '] : []),
        ...(extra.length > 0 ? words.extra(extra.map(label)) : []),
      ]
    }
  }
}
