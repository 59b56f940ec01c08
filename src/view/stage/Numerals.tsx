import type { Numbers } from '../../engine/index.ts'
import type { Point } from '../../scene/index.ts'
import { signed } from './numbers.ts'

/** Pixels: text smaller than this is not drawn at all. */
const legible = 7

/** Whether numbers of a size in units can be read at a scale (pixels a unit). */
export const canRead = (size: number, scale: number): boolean => size * scale >= legible

/** The exact entries of a drawn tensor, where the camera is near enough to read them. */
export function Numerals({
  data,
  kind,
  size,
  scale,
  at,
  anchor = 'middle',
}: {
  data: Numbers
  kind: 'value' | 'gradient'
  /** Of the type, in units. */
  size: number
  scale: number
  at: (entry: number) => Point
  anchor?: 'start' | 'middle' | 'end'
}) {
  if (!canRead(size, scale)) return null
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
