import type { Numbers } from '../engine/index.ts'
import type { Point } from '../layout/index.ts'
import { largestType, signed } from './shortNumbers.ts'

/** Pixels: text smaller than this is not drawn at all. */
const legible = 9
/** Scale (pixels a unit) below which there are no numbers: the whole cell is in view then. */
const near = 1.58

/** The largest font size, in units, at which each entry fits its cell; 0 where it would be too small to read. */
export function readableType(data: Numbers, width: number, height: number, scale: number): number {
  if (scale < near || height * scale < legible) return 0
  const size = largestType(data, width, height)
  return size * scale < legible ? 0 : size
}

/** The entries of a tensor as numbers, where the scale is large enough to read them. */
export function Numerals({
  data,
  kind,
  size,
  at,
  anchor = 'middle',
}: {
  data: Numbers
  kind: 'value' | 'gradient'
  /** Of the type, in units; 0 for none. */
  size: number
  at: (entry: number) => Point
  anchor?: 'start' | 'middle' | 'end'
}) {
  if (size === 0) return null
  return (
    <g className={`numerals ${kind}`} fontSize={size} textAnchor={anchor}>
      {Array.from(data, (value, k) => {
        const [x, y] = at(k)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its position
          <text key={k} x={x} y={y + size * 0.35}>
            {signed(value)}
          </text>
        )
      })}
    </g>
  )
}
