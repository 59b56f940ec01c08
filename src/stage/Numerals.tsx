import type { Numbers } from '../engine/index.ts'
import type { Point } from '../scene/index.ts'
import { largestType, signed } from './numbers.ts'

/** Pixels: text smaller than this is not drawn at all. */
const legible = 9
/** Pixels a unit: where all of a cell is seen there are no numbers, however large the screen. */
const near = 1.58

/** The largest type, in units, in which each entry fits into a place; 0 where it could not be read from so far. */
export function readableType(data: Numbers, width: number, height: number, scale: number): number {
  if (scale < near || height * scale < legible) return 0
  const size = largestType(data, width, height)
  return size * scale < legible ? 0 : size
}

/** The exact entries of a drawn tensor, where the camera is near enough to read them. */
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
