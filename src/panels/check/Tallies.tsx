import type { Tape } from '../../engine/index.ts'
import { labelOf } from '../../equation/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import type { Tally } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { VerdictMark } from './VerdictMark.tsx'

/** One line a parameter: how many of its entries have been checked, and how many are wrong. */
export function Tallies({ tape, tallies }: { tape: Tape; tallies: readonly Tally[] }) {
  const { columns, checkedOf } = useWords(checkWords)
  return (
    <table className="tallies">
      <thead>
        <tr>
          <th scope="col">{columns.parameter}</th>
          <th scope="col">{columns.checked}</th>
          <th scope="col">{columns.wrong}</th>
        </tr>
      </thead>
      <tbody>
        {tallies.map(({ node, entries, checked, wrong }) => (
          <tr key={node}>
            <th scope="row">
              <MathSpan label={labelOf(tape.nodes[node]!, tape, null)} />
            </th>
            <td>{checkedOf(checked, entries)}</td>
            <td className={wrong > 0 ? 'bad' : undefined}>
              {wrong > 0 && <VerdictMark ending="bad" />}
              {wrong}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
