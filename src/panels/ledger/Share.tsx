import { type Gradient, multiplyOut, type Tensor } from '../../engine/index.ts'
import { digits, percent } from '../../i18n/numberText.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { norm, shareOf } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { VectorNumbers, writtenOut } from './VectorNumbers.tsx'

/** What one term brings: its numbers, of a block its own rows; of many numbers their norm and their share of the sum. */
export function Share({
  share,
  sum,
  rows,
  write,
}: {
  share: Gradient
  sum: Tensor | null
  rows: readonly [first: number, end: number] | null
  write: (value: number) => string
}) {
  const words = useWords(ledgerWords)
  if (share.rows * share.cols <= writtenOut) {
    const { data } = multiplyOut(share)
    return <VectorNumbers data={rows ? Array.from(data).slice(...rows) : data} write={write} />
  }
  const part = sum && shareOf(share, sum)
  return (
    <span className="sizes">
      {part !== null && <span>{percent(part, words.percent)} </span>}
      <span>{words.norm(digits(norm(share)))}</span>
    </span>
  )
}
