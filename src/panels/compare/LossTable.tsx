import { nodeNamed, timesOf } from '../../engine/index.ts'
import { labelOf } from '../../equation/index.ts'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import type { Subject } from '../../scene/index.ts'
import type { ComparedPass } from '../../stage/compare/useComparedPass.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { brief, signed } from '../../stage/shortNumbers.ts'
import { useMove, useSeen } from '../../stage/useMove.ts'
import { nodeKnownAt } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { PairTable } from './PairTable.tsx'

/** So many time steps are shown at once, around the one in focus. */
const shown = 12

/** Numbers first..last of n, counted from 1, around one of them. */
function around(now: number, n: number, most: number): readonly [first: number, last: number] {
  const first = Math.max(1, Math.min(now - Math.floor(most / 2), n - most + 1))
  return [first, Math.min(n, first + most - 1)]
}

/** The loss and its term of each time step in both passes, as far as they are known. */
export function LossTable({ other }: { other: ComparedPass }) {
  const words = useWords(compareWords)
  const { run, moment } = useMove()
  const seen = useSeen()
  const times = timesOf(run.trace.tape)
  const [from, to] = around(moment.now ?? 1, times, shown)
  const names = ['loss', ...Array.from({ length: to - from + 1 }, (_, k) => `t${from + k}.L`)]
  const knownIn = ({ trace }: Subject, name: string, step: number) => {
    const node = nodeNamed(trace.tape, name)
    return (node && nodeKnownAt(trace, node.id, step).value?.data[0]) ?? null
  }
  const pairs = names.flatMap((name) => {
    const node = nodeNamed(run.trace.tape, name)
    if (!node) return [] // no target at this time step
    const [first, second] = [knownIn(run, name, seen), knownIn(other.run, name, other.seen)]
    return {
      key: name,
      label: <MathSpan label={labelOf(node, run.trace.tape, null)} />,
      first: first === null ? null : brief(first),
      second: second === null ? null : brief(second),
      last: first === null || second === null ? null : signed(second - first, 3),
    }
  })
  return (
    <>
      <PairTable caption={words.losses} head={words.node} pairs={pairs} />
      {times > shown && <p className="quiet small">{words.part(from, to, times)}</p>}
    </>
  )
}
