import type { Numbers } from '../../engine/index.ts'

/** Up to so many numbers are written out; of more only the norm. */
export const writtenOut = 16

/** The numbers of a small vector, four in a row. */
export function VectorNumbers({
  data,
  write,
  strong = false,
}: {
  data: Numbers
  write: (value: number) => string
  strong?: boolean
}) {
  const columns = `repeat(${Math.min(4, data.length)}, auto)`
  return (
    <span
      className={strong ? 'figures strong' : 'figures'}
      style={{ gridTemplateColumns: columns }}
    >
      {Array.from(data, (value, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its position
        <span key={k}>{write(value)} </span>
      ))}
    </span>
  )
}
