import type { ReactNode } from 'react'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import { usePassNames } from '../../stage/compare/usePassNames.ts'
import { useWords } from '../../ui/language.ts'

/** A row: a number of each pass as text, null where it is not known yet. */
export interface ComparedRow {
  readonly key: string
  readonly label: ReactNode
  readonly first: string | null
  readonly second: string | null
  readonly last: string | null
}

/** Numbers of two passes beside each other; in the last column how they differ, unless it says otherwise. */
export function PairTable({
  caption,
  captionHidden = false,
  head,
  last,
  pairs,
}: {
  caption: string
  captionHidden?: boolean
  head: string
  last?: string
  pairs: readonly ComparedRow[]
}) {
  const { difference } = useWords(compareWords)
  const sides = usePassNames()
  return (
    <table className="pairs">
      <caption className={captionHidden ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden">{head}</span>
          </th>
          <th scope="col">{sides?.first.name}</th>
          <th scope="col">{sides?.second.name}</th>
          <th scope="col">{last ?? difference}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.key} data-pair={pair.key}>
            <th scope="row">{pair.label}</th>
            <Entry text={pair.first} />
            <Entry text={pair.second} />
            <Entry text={pair.last} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Entry({ text }: { text: string | null }) {
  const { missing } = useWords(compareWords)
  return (
    <td>
      {text ?? (
        <>
          <span aria-hidden="true">–</span>
          <span className="hidden">{missing}</span>
        </>
      )}
    </td>
  )
}
