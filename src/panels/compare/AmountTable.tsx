import { type Node, sameShape, shapeOf, type Tensor, zip } from '../../engine/index.ts'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import { brief, signed } from '../../stage/shortNumbers.ts'
import { norm } from '../../trace/index.ts'
import { formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { useWords } from '../../ui/language.ts'
import { type ComparedRow, PairTable } from './PairTable.tsx'

/** Larger ones are compared by their length alone: a 3×3 matrix and a stack of four blocks are listed. */
const listed = 16

/** Entries of two tensors of one shape, beside each other. */
function entriesOf(
  first: Tensor | null,
  second: Tensor | null,
  { rows, cols }: Tensor,
): ComparedRow[] {
  const difference = first && second ? zip(first, second, (a, b) => b - a) : null
  // Values of both passes with the same decimals, so that they can be read across.
  const both = formatterOf([...(first?.data ?? []), ...(second?.data ?? [])])
  const apart = formatterOf(difference?.data ?? [])
  const columns = [
    Array.from(first?.data ?? [], both),
    Array.from(second?.data ?? [], both),
    Array.from(difference?.data ?? [], apart),
  ]
  return Array.from({ length: rows * cols }, (_, k) => {
    const [mine, theirs, last] = columns.map((texts) => texts[k] ?? null)
    return {
      key: String(k),
      label: cols === 1 ? k + 1 : `${Math.floor(k / cols) + 1}, ${(k % cols) + 1}`,
      first: mine ?? null,
      second: theirs ?? null,
      last: last ?? null,
    }
  })
}

/** A value or a gradient of a node in both passes: entry by entry where that has a meaning and room, and by length. */
export function AmountTable({
  name,
  first,
  second,
  sizes: [one, other],
}: {
  name: string
  first: Tensor | null
  second: Tensor | null
  sizes: readonly [Node, Node]
}) {
  const words = useWords(compareWords)
  if (first === null && second === null)
    return (
      <p className="quiet">
        {name}: {words.missing}
      </p>
    )
  const alike = sameShape(shapeOf(one.value), shapeOf(other.value))
  const count = one.value.data.length
  const [mine, theirs] = [first && norm(first), second && norm(second)]
  const entries = alike && count <= listed ? entriesOf(first, second, one.value) : []
  const length: ComparedRow = {
    key: 'length',
    label: words.length,
    first: mine === null ? null : brief(mine),
    second: theirs === null ? null : brief(theirs),
    last: mine === null || theirs === null ? null : signed(theirs - mine, 3),
  }
  return (
    <>
      <PairTable caption={name} head={words.entry} pairs={[...entries, length]} />
      {!alike && (
        <p className="quiet small">
          {words.unlike(String(count), String(other.value.data.length))}
        </p>
      )}
      {alike && count > listed && <p className="quiet small">{words.many(count)}</p>}
    </>
  )
}
