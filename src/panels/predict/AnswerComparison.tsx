import { labelOf } from '../../equation/index.ts'
import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { Sentence } from '../../stage/Sentence.tsx'
import { signed } from '../../stage/shortNumbers.ts'
import {
  asked,
  type GivenAnswer,
  type Outcome,
  type Question,
  scaleOf,
  signOf,
} from '../../trace/predict/index.ts'
import { formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { useWords } from '../../ui/language.ts'
import { useQuestionNames } from './useQuestionNames.ts'
import { nowOf } from './useQuiz.ts'

/** The right answer, with the given one beside it, entry by entry. */
export function AnswerComparison({ run, outcome }: { run: Subject; outcome: Outcome }) {
  const words = useWords(predictWords)
  const { question, given } = outcome
  const names = useQuestionNames(run, question)
  return (
    <>
      {names.formula && given?.kind !== 'wires' && (
        <p className="because">
          <Sentence said={[...words.named(names), ' = ', names.formula]} />
        </p>
      )}
      <table className="comparison" aria-label={words.table}>
        {given?.kind === 'wires' ? (
          <Wires run={run} outcome={outcome} given={given} />
        ) : (
          <Entries question={question} given={given} marks={outcome.marks} />
        )}
      </table>
    </>
  )
}

/** A number that was typed: like those beside it, or with a power of ten where it is far from them. */
const typed = (value: number, write: (value: number) => string): string =>
  Math.abs(value) >= 1e5 ? signed(value) : write(value)

function Entries({
  question,
  given,
  marks,
}: {
  question: Question
  given: Exclude<GivenAnswer, { kind: 'wires' }> | null
  marks: readonly boolean[]
}) {
  const { columns } = useWords(predictWords)
  const { entries, truth } = question
  const numbers = asked(question, truth)
  const write = formatterOf(numbers)
  const own = (k: number): string =>
    given?.kind === 'numbers' ? typed(given.numbers[k]!, write) : (given?.signs[k] ?? '')
  const nameOf = (entry: number) =>
    truth.cols === 1
      ? entry + 1
      : `${Math.floor(entry / truth.cols) + 1}, ${(entry % truth.cols) + 1}`
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{columns.entry}</th>
          {given && <th scope="col">{columns.yours}</th>}
          <th scope="col">{columns.right}</th>
          {given && <th scope="col">{columns.mark}</th>}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, k) => (
          <tr key={entry}>
            <th scope="row">{nameOf(entry)}</th>
            {given && <td>{own(k)}</td>}
            <td>
              {given?.kind === 'signs' && <span>{signOf(numbers[k]!, scaleOf(numbers))} </span>}
              <b>{write(numbers[k]!)}</b>
            </td>
            {given && <Mark good={marks[k] === true} />}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function Wires({
  run,
  outcome: { question, marks },
  given: { choice, nodes },
}: {
  run: Subject
  outcome: Outcome
  given: Extract<GivenAnswer, { kind: 'wires' }>
}) {
  const { columns, lights, ticked: words } = useWords(predictWords)
  const { tape } = run.trace
  const now = nowOf(run, question)
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{columns.node}</th>
          <th scope="col">{columns.yours}</th>
          <th scope="col">{columns.right}</th>
          <th scope="col">{columns.mark}</th>
        </tr>
      </thead>
      <tbody>
        {choice.nodes.map((id, k) => (
          <tr key={id}>
            <th scope="row">
              <MathSpan label={labelOf(tape.nodes[id]!, tape, now)} />
            </th>
            <td>{nodes.has(id) ? words.on : words.off}</td>
            <td>{choice.lit.has(id) ? <b>{lights.on}</b> : lights.off}</td>
            <Mark good={marks[k] === true} />
          </tr>
        ))}
      </tbody>
    </>
  )
}

function Mark({ good }: { good: boolean }) {
  const { marks } = useWords(predictWords)
  return (
    <td className="mark-cell">
      <span role="img" aria-label={good ? marks.good : marks.bad}>
        {good ? '✓' : '✗'}
      </span>
    </td>
  )
}
