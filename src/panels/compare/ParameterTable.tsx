import { useMemo } from 'react'
import { lossOf, nodeNamed, parametersOf, zip } from '../../engine/index.ts'
import { labelOf } from '../../equation/index.ts'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import type { ComparedPass } from '../../stage/compare/useComparedPass.ts'
import { usePlayer } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { brief } from '../../stage/shortNumbers.ts'
import { norm } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { PairTable } from './PairTable.tsx'

/** How long each parameter is before and after an update, and how far it has moved. */
export function ParameterTable({ other }: { other: ComparedPass }) {
  const { update } = useWords(compareWords)
  const run = usePlayer((state) => state.subject)
  const pairs = useMemo(() => {
    const { tape } = run.trace
    return parametersOf(tape).map((node) => {
      const after = nodeNamed(other.run.trace.tape, node.name)!.value
      const change = zip(after, node.value, (now, before) => now - before)
      return {
        key: node.name,
        label: <MathSpan label={labelOf(node, tape, null)} />,
        first: brief(norm(node.value)),
        second: brief(norm(after)),
        last: brief(norm(change)),
      }
    })
  }, [run, other.run])
  return (
    <section>
      <h4>{update.title}</h4>
      <p className="quiet">
        {update.loss(brief(lossOf(run.trace.tape)), brief(lossOf(other.run.trace.tape)))}
      </p>
      <PairTable
        caption={update.lengths}
        head={update.parameter}
        last={update.change}
        pairs={pairs}
      />
    </section>
  )
}
