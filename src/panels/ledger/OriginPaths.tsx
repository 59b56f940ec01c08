import { useMemo, useState } from 'react'
import type { Numbers } from '../../engine/index.ts'
import { gradientLabelOf } from '../../equation/index.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { ledgerOf, originOf, type Path } from '../../trace/index.ts'
import { decimalsOf, formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { useWords } from '../../ui/language.ts'
import { EntryFields } from '../entry/EntryFields.tsx'
import { countText } from './countText.ts'
import type { LedgerSubject } from './ledgerSubject.ts'
import { PathItem } from './PathItem.tsx'
import { entryLabel } from './termLabel.ts'

/** The entry that matters most: where one begins. */
function largest(data: Numbers): number {
  let best = 0
  for (let k = 1; k < data.length; k++) if (Math.abs(data[k]!) > Math.abs(data[best]!)) best = k
  return best
}

/** A path is the entries that it goes through. */
const wayOf = ({ hops }: Path) => hops.map(({ node, entry }) => `${node}[${entry}]`).join()

/** One entry, chosen by row and column, and the paths that its number is the sum of. */
export function OriginPaths({ at: { run, node, now, seen } }: { at: LedgerSubject }) {
  const words = useWords(ledgerWords)
  const { trace } = run
  const { rows, cols } = node.value
  const { sum, clipped, state } = useMemo(() => ledgerOf(trace, node.id, seen), [trace, node, seen])
  const [chosen, choose] = useState<number | null>(null)
  const entry = chosen !== null && chosen < rows * cols ? chosen : sum ? largest(sum.data) : 0
  const origin = useMemo(() => originOf(trace, node.id, entry, seen), [trace, node, entry, seen])
  const { total, paths, count, rest } = origin
  const sums = [total, ...paths.map(({ product }) => product)]
  const write = formatterOf(sums, decimalsOf(sums, 2))
  const label = entryLabel(gradientLabelOf(node, trace.tape, now), node.value, entry)
  const claim = () => {
    if (count === 0) return Number.isNaN(total) ? words.noNumber : words.noPath
    return paths.length === count
      ? words.allPaths(count)
      : words.paths(paths.length, countText(words, count))
  }
  return (
    <div className="origin">
      {rows * cols > 1 && <EntryFields of={node.value} entry={entry} onEntry={choose} />}
      <p className="claim">
        <Sentence said={words.isSum(label, write(total))} /> {claim()}
      </p>
      {count > 0 && (
        <ol className="paths">
          {paths.map((path, k) => (
            <PathItem key={wayOf(path)} run={run} path={path} number={k + 1} write={write} />
          ))}
        </ol>
      )}
      {paths.length < count && (
        <p className="sum rest">
          <span>{words.rest}</span> <b className="figures">{write(rest)}</b>
        </p>
      )}
      {count > 0 && (
        <p className="sum final">
          <span>{words.sum}</span> <b className="figures">{write(total)}</b>
        </p>
      )}
      {state === 'partial' && <p className="note">{words.partialPaths}</p>}
      {clipped && <p className="note">{words.beforeClip}</p>}
    </div>
  )
}
