import { digits } from '../../i18n/numberText.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import type { Retained } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { change, cosineText } from './ledgerNumbers.ts'

/** A gradient truncated at k time steps. */
export interface TruncationRow {
  readonly k: number
  /** Null while it is being computed. */
  readonly kept: Retained | null
}

/** By k: the norm, its change, and the cosine with the whole gradient. */
export function TruncationTable({
  rows,
  chosen,
  times,
}: {
  rows: readonly TruncationRow[]
  chosen: number
  times: number
}) {
  const words = useWords(ledgerWords)
  return (
    <table aria-busy={rows.some(({ kept }) => kept === null)}>
      <thead>
        <tr>
          <th scope="col">k</th>
          <th scope="col">{words.normChange}</th>
          <th scope="col">{words.change}</th>
          <th scope="col">{words.cosine}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ k: one, kept }) => (
          <tr key={one} aria-current={one === chosen ? 'true' : undefined}>
            <th scope="row">
              {one} {one === times && <span className="whence">({words.whole})</span>}
            </th>
            {kept ? (
              <Figures kept={kept} />
            ) : (
              <td className="working" colSpan={3}>
                {words.working}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figures({ kept: { norm, lost, cosine } }: { kept: Retained }) {
  const words = useWords(ledgerWords)
  return (
    <>
      <td>{digits(norm)}</td>
      <td>{lost === null ? '–' : change(-lost, words.percent)}</td>
      <td>{cosine === null ? '–' : cosineText(cosine)}</td>
    </>
  )
}
