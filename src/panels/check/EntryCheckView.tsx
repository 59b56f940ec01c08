import { useMemo } from 'react'
import { type Node, zeros } from '../../engine/index.ts'
import { gradientLabelOf } from '../../equation/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { PredictFirst } from '../../stage/PredictFirst.tsx'
import { Sentence } from '../../stage/Sentence.tsx'
import { useSeen, useShown } from '../../stage/useMove.ts'
import { useSpoken } from '../../stage/useSpoken.ts'
import { checkOf, nodeKnownAt, type Trace, wholeFrom, wholeGradient } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { EntryFields } from '../entry/EntryFields.tsx'
import { EntryComparison } from './EntryComparison.tsx'
import { EntryTable } from './EntryTable.tsx'
import { Epsilon } from './Epsilon.tsx'

/** One entry of one gradient: which one, its check, and the same with every ε. */
export function EntryCheckView({
  trace,
  node,
  now,
  entry,
  epsilon,
  onEntry,
  onEpsilon,
}: {
  trace: Trace
  node: Node
  now: number | null
  entry: number
  epsilon: number
  onEntry: (entry: number) => void
  onEpsilon: (epsilon: number) => void
}) {
  const words = useWords(checkWords)
  const spoken = useSpoken()
  const seen = useSeen()
  const waits = useShown() < wholeFrom(trace, node.id)
  const { rows, cols } = node.value
  const label = gradientLabelOf(node, trace.tape, now)
  const check = useMemo(
    () => checkOf(trace, node.id, entry, epsilon),
    [trace, node.id, entry, epsilon],
  )
  const [row, col] = [Math.floor(entry / cols), entry % cols]
  const isWhole = nodeKnownAt(trace, node.id, seen).state === 'final'
  return (
    <>
      <EntryFields of={node.value} entry={entry} onEntry={onEntry} />
      <h4>
        <Sentence said={words.title(label)} />
        <span>{words.place(row + 1, cols > 1 ? col + 1 : null)}</span>
      </h4>
      {waits ? (
        <PredictFirst />
      ) : (
        <>
          {!isWhole && <p className="quiet">{words.whole}</p>}
          <EntryTable
            tensor={wholeGradient(trace, node.id) ?? zeros(rows, cols)}
            entry={entry}
            name={spoken(label)}
            onChoose={onEntry}
          />
          <EntryComparison trace={trace} check={check} />
          <Epsilon trace={trace} check={check} onChange={onEpsilon} />
        </>
      )}
    </>
  )
}
