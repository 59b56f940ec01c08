import type { Tensor } from '../../engine/index.ts'
import { formatterOf } from './alignedNumbers.ts'
import { VirtualGrid } from './VirtualGrid.tsx'

/** Up to this size all entries are in the DOM. */
const small = { entries: 256, cols: 32 }
/** Up to this size nothing scrolls. */
const tiny = { rows: 16, cols: 5 }

export const isSmall = ({ rows, cols }: Tensor): boolean =>
  rows * cols <= small.entries && cols <= small.cols

export const isTiny = ({ rows, cols }: Tensor): boolean => rows <= tiny.rows && cols <= tiny.cols

/** A vector or a matrix as numbers in brackets. It scrolls where it is large, and is virtual where it is very large. */
export function NumberGrid({ tensor, label }: { tensor: Tensor; label: string }) {
  if (!isSmall(tensor)) return <VirtualGrid tensor={tensor} label={label} />
  if (isTiny(tensor)) return <Bracketed tensor={tensor} label={label} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="grid-scroll" aria-label={label} tabIndex={0} data-keys="scroll">
      <Bracketed tensor={tensor} label={label} />
    </section>
  )
}

function Bracketed({ tensor: { rows, cols, data }, label }: { tensor: Tensor; label: string }) {
  const write = formatterOf(data)
  return (
    <table className="numbers" aria-label={label}>
      <tbody>
        {Array.from({ length: rows }, (_, r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
          <tr key={r}>
            {Array.from({ length: cols }, (_, c) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its position
              <td key={c}>{write(data[r * cols + c]!)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
