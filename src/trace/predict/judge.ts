import type { Id } from '../../engine/index.ts'
import type { Trace } from '../trace.ts'
import { areClose, marksOf, type Sign, scaleOf, signOf } from './compare.ts'
import { asked, type Question } from './question.ts'
import { type Candidate, candidatesOf } from './slips/index.ts'
import type { WireChoice } from './wires.ts'

export const answerKinds = ['numbers', 'signs', 'wires'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** An answer: one number or sign for each entry asked for, or the nodes that were ticked of those offered. */
export type GivenAnswer =
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'signs'; readonly signs: readonly Sign[] }
  | { readonly kind: 'wires'; readonly choice: WireChoice; readonly nodes: ReadonlySet<Id> }

/** What is to be said about an answer. */
type Diagnosis =
  | { readonly kind: 'right' }
  /** It is what a known slip gives. */
  | { readonly kind: 'slip'; readonly slip: Candidate }
  /** Within a tenth of the largest entry, and no slip known. */
  | { readonly kind: 'nearly' }
  | { readonly kind: 'unknown'; readonly wrong: number; readonly of: number }
  | { readonly kind: 'all signs flipped' }
  | {
      readonly kind: 'wires'
      readonly missed: readonly Id[]
      readonly extra: readonly Id[]
    }

/** A question that is closed: what was answered, if anything, and how good it was. */
export interface Outcome {
  readonly question: Question
  /** Null: the step was taken without an answer. */
  readonly given: GivenAnswer | null
  readonly diagnosis: Diagnosis | null
  /** Of each number, sign or wire. */
  readonly marks: readonly boolean[]
}

/** A slip is only told from the truth where its numbers are others. */
const isTelling = (numbers: readonly number[], truth: readonly number[]) =>
  !areClose(numbers, truth) && numbers.every(Number.isFinite)

/** The slips that can be told from the right answer by the numbers asked for. */
export function slipsOf(trace: Trace, question: Question): readonly Candidate[] {
  const truth = asked(question, question.truth)
  return candidatesOf(trace, question).filter(({ tensor }) =>
    isTelling(asked(question, tensor), truth),
  )
}

function numbersJudged(trace: Trace, question: Question, numbers: readonly number[]): Outcome {
  const truth = asked(question, question.truth)
  const marks = marksOf(numbers, truth)
  const given = { kind: 'numbers', numbers } as const
  const wrong = marks.filter((mark) => !mark).length
  if (wrong === 0) return { question, given, marks, diagnosis: { kind: 'right' } }
  const slip = slipsOf(trace, question).find(({ tensor }) =>
    areClose(numbers, asked(question, tensor)),
  )
  if (slip) return { question, given, marks, diagnosis: { kind: 'slip', slip } }
  const near = 0.1 * scaleOf(truth)
  const nearly = numbers.every((value, k) => Math.abs(value - truth[k]!) <= near)
  const diagnosis = nearly
    ? ({ kind: 'nearly' } as const)
    : ({ kind: 'unknown', wrong, of: truth.length } as const)
  return { question, given, marks, diagnosis }
}

function signsJudged(question: Question, signs: readonly Sign[]): Outcome {
  const truth = asked(question, question.truth)
  const scale = scaleOf(truth)
  const right = truth.map((value) => signOf(value, scale))
  const marks = right.map((sign, k) => sign === signs[k])
  const wrong = marks.filter((mark) => !mark).length
  const opposite: Readonly<Record<Sign, Sign>> = { '+': '−', '0': '0', '−': '+' }
  const flipped = right.every((sign, k) => opposite[sign] === signs[k])
  const given = { kind: 'signs', signs } as const
  if (wrong === 0) return { question, given, marks, diagnosis: { kind: 'right' } }
  const diagnosis = flipped
    ? ({ kind: 'all signs flipped' } as const)
    : ({ kind: 'unknown', wrong, of: truth.length } as const)
  return { question, given, marks, diagnosis }
}

function wiresJudged(
  question: Question,
  given: Extract<GivenAnswer, { readonly kind: 'wires' }>,
): Outcome {
  const { choice, nodes } = given
  const marks = choice.nodes.map((id) => choice.lit.has(id) === nodes.has(id))
  const missed = choice.nodes.filter((id) => choice.lit.has(id) && !nodes.has(id))
  const extra = choice.nodes.filter((id) => !choice.lit.has(id) && nodes.has(id))
  const right = missed.length + extra.length === 0
  const diagnosis = right
    ? ({ kind: 'right' } as const)
    : ({ kind: 'wires', missed, extra } as const)
  return { question, given, marks, diagnosis }
}

/** An answer beside the record: what of it is right, and which slip it looks like. */
export function judge(trace: Trace, question: Question, given: GivenAnswer): Outcome {
  switch (given.kind) {
    case 'numbers':
      return numbersJudged(trace, question, given.numbers)
    case 'signs':
      return signsJudged(question, given.signs)
    case 'wires':
      return wiresJudged(question, given)
  }
}

/** A question that was stepped over. */
export const skipped = (question: Question): Outcome => ({
  question,
  given: null,
  diagnosis: null,
  marks: [],
})
