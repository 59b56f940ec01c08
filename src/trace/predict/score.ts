import type { Outcome } from './judge.ts'
import type { Question } from './question.ts'

/** All closed questions of a pass, in the order in which they were closed. */
export type Log = readonly Outcome[]

export type Verdict = 'right' | 'wrong' | 'skipped'

export const verdictOf = ({ diagnosis }: Pick<Outcome, 'diagnosis'>): Verdict =>
  diagnosis === null ? 'skipped' : diagnosis.kind === 'right' ? 'right' : 'wrong'

const sameMove = (a: Question, b: Question) => a.first === b.first && a.last === b.last

/** How a question ended; undefined while it is open. */
export const outcomeOf = (log: Log, question: Question): Outcome | undefined =>
  log.find((one) => sameMove(one.question, question))

/** The log with one more; a question is closed once. */
export const closed = (log: Log, outcome: Outcome): Log =>
  outcomeOf(log, outcome.question) ? log : [...log, outcome]

export interface Score {
  readonly right: number
  readonly wrong: number
  readonly skipped: number
  /** Right answers in a row, up to the last question. */
  readonly streak: number
}

/** Counts a log. */
export function scoreOf(log: Log): Score {
  const verdicts = log.map(verdictOf)
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length
  const broken = verdicts.findLastIndex((verdict) => verdict !== 'right')
  return {
    right: count('right'),
    wrong: count('wrong'),
    skipped: count('skipped'),
    streak: verdicts.length - 1 - broken,
  }
}
