import { type FormEvent, useId, useState } from 'react'
import type { Id } from '../../engine/index.ts'
import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import {
  answerKinds,
  type GivenAnswer,
  parseAnswer,
  type Question,
  type Sign,
} from '../../trace/predict/index.ts'
import { useWords } from '../../ui/language.ts'
import { Segments } from '../../ui/Segments.tsx'
import { GivenNumbers } from './GivenNumbers.tsx'
import { NumbersField } from './NumbersField.tsx'
import { SignsField } from './SignsField.tsx'
import type { KindChoice } from './useAnswerKind.ts'
import { WiresField } from './WiresField.tsx'

/** An answer in one of three ways. What cannot be used stays in the form, with the reason; nothing is counted. */
export function AnswerForm({
  run,
  question,
  choice,
  onAnswer,
}: {
  run: Subject
  question: Question
  choice: KindChoice
  onAnswer: (given: GivenAnswer) => void
}) {
  const words = useWords(predictWords)
  const id = useId()
  const count = question.entries.length
  const [text, setText] = useState('')
  const [signs, setSigns] = useState<readonly (Sign | null)[]>(() => Array(count).fill(null))
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set())
  const [wrong, setWrong] = useState<string | null>(null)
  const { kind, chosen, wires, choose } = choice

  /** Of an answer that is edited, what was wrong is no longer said. */
  const edit =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setWrong(null)
    }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (kind === 'numbers') {
      const parsed = parseAnswer(text, count)
      if ('bad' in parsed) setWrong(words.bad(parsed.bad, count))
      else onAnswer({ kind, numbers: parsed.numbers })
    } else if (kind === 'signs') {
      const all = signs.filter((sign) => sign !== null)
      if (all.length < count) setWrong(words.noSigns)
      else onAnswer({ kind, signs: all })
    } else if (ticked.size === 0) setWrong(words.noTicks)
    else if (wires) onAnswer({ kind, choice: wires, nodes: ticked })
  }

  const problem = wrong === null ? undefined : `${id}wrong`
  return (
    <>
      <Segments
        className="kinds"
        label={words.kind}
        choices={answerKinds}
        value={chosen}
        onChoose={edit(choose)}
        textOf={(one) => words.kinds[one]}
      />
      {chosen !== kind && <p className="quiet">{words.noWires}</p>}
      <form onSubmit={submit} noValidate>
        {kind === 'numbers' && (
          <NumbersField count={count} text={text} onType={edit(setText)} problem={problem} />
        )}
        {kind === 'signs' && (
          <SignsField question={question} signs={signs} onChoose={edit(setSigns)} />
        )}
        {kind === 'wires' && wires && (
          <WiresField
            run={run}
            question={question}
            nodes={wires.nodes}
            ticked={ticked}
            onTick={edit(setTicked)}
          />
        )}
        {wrong !== null && (
          <p id={problem} className="wrong" role="alert">
            {wrong}
          </p>
        )}
        <button type="submit" className="button strong">
          {words.answer}
        </button>
      </form>
      {kind === 'numbers' && <GivenNumbers run={run} question={question} />}
    </>
  )
}
