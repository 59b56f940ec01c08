import type { Id } from '../../engine/index.ts'
import { labelOf } from '../../equation/index.ts'
import { predictWords } from '../../i18n/panels/predict/index.ts'
import type { Subject } from '../../scene/index.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import type { Question } from '../../trace/predict/index.ts'
import { passFocus } from '../../ui/focus.ts'
import { useWords } from '../../ui/language.ts'
import { nowOf } from './useQuiz.ts'

/** Nodes to tick: those at the far ends of the wires that will light up, and others. */
export function WiresField({
  run,
  question,
  nodes,
  ticked,
  onTick,
}: {
  run: Subject
  question: Question
  nodes: readonly Id[]
  ticked: ReadonlySet<Id>
  onTick: (ticked: ReadonlySet<Id>) => void
}) {
  const words = useWords(predictWords)
  const { tape } = run.trace
  const now = nowOf(run, question)
  const toggle = (id: Id) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    onTick(next)
  }
  return (
    <fieldset className="nodes" data-aim="field">
      <legend className="hidden">{words.wires}</legend>
      {nodes.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ticked.has(id)}
            onChange={() => toggle(id)}
            onClick={passFocus}
          />
          <MathSpan label={labelOf(tape.nodes[id]!, tape, now)} />
        </label>
      ))}
    </fieldset>
  )
}
