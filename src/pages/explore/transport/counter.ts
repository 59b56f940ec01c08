import type { Label } from '../../../equation/index.ts'
import {
  type CounterPlace,
  counterLabel,
  plainLabel,
  type StartMessages,
} from '../../../i18n/index.ts'
import { momentAt, type Subject } from '../../../scene/index.ts'
import { chapterAt, chaptersOf } from '../../../trace/index.ts'

/** The position of the playhead, with the name of what acts there. */
export interface CounterState extends CounterPlace {
  readonly label: Label
}

/** The counter after n moves. */
export function counterAt(subject: Subject, n: number, messages: StartMessages): CounterState {
  const { kind, actor, move } = momentAt(subject, n)
  const label = counterLabel(subject.trace, subject.moves[move]!, messages)
  return {
    n,
    total: subject.moves.length,
    pass: kind,
    time: actor.time,
    name: plainLabel(label),
    label,
  }
}

/** The pass to finish next: the current one, or at its end the next one of more than one move. */
export function passAhead({ trace, moves }: Subject, n: number) {
  const passes = chaptersOf(trace, 'pass').map(({ kind, first, last }) => ({
    kind,
    length: chapterAt(moves, last) - chapterAt(moves, first) + 1,
    end: chapterAt(moves, last) + 1,
  }))
  const here = passes.findIndex(({ end }) => n <= end)
  const ahead = passes.find(
    ({ end, length }, k) => (k === here && n < end) || (k > here && length > 1),
  )
  return ahead ?? passes[here]!
}
