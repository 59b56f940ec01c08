import { memo } from 'react'
import type { Node, Tensor } from '../engine/index.ts'
import { strength } from './Bars.tsx'
import { LitCells } from './Lit.tsx'
import { Numerals, readableType } from './Numerals.tsx'

/** Most cells a side; of a larger matrix each cell shows the strongest entry of a patch. */
const finest = 24

/** Levels of opacity: all cells of one level and sign are one path. */
const levels = 8

/** The cells of a heat map as paths, by sign and strength. */
function inkOf(
  { rows, cols, data }: Tensor,
  domain: number,
  down: number,
  across: number,
  w: number,
  h: number,
): ReadonlyMap<string, { readonly sign: 'pos' | 'neg'; readonly opacity: number; d: string }> {
  const halves = w >= 6 && h >= 6
  const paths = new Map<string, { sign: 'pos' | 'neg'; opacity: number; d: string }>()
  for (let r = 0; r < down; r++)
    for (let c = 0; c < across; c++) {
      const value = strongest(data, cols, span(r, down, rows), span(c, across, cols))
      if (value === 0) continue
      const sign = value > 0 ? 'pos' : 'neg'
      const level = Math.ceil(strength(value, domain) * levels)
      const key = `${sign}${level}`
      const path = paths.get(key) ?? { sign, opacity: 0.15 + (0.85 * level) / levels, d: '' }
      const x = round((c - across / 2) * w)
      const y = round((r - down / 2) * h + (halves && value < 0 ? h / 2 : 0))
      path.d += `M${x} ${y}h${round(w * 0.92)}v${round(halves ? h / 2 : h * 0.92)}h${round(-w * 0.92)}Z`
      paths.set(key, path)
    }
  return paths
}

const round = (value: number) => Math.round(value * 100) / 100

/** A matrix as a small heat map: the upper half of a cell filled for +, the lower for −, while cells are large enough. */
export const Heat = memo(function Heat({
  tensor,
  kind,
  domain,
  width,
  height,
  scale = 0,
  node = null,
}: {
  tensor: Tensor
  kind: 'value' | 'gradient'
  domain: number
  width: number
  height: number
  scale?: number
  /** Whose numbers they are, so that those pointed at are marked. */
  node?: Node | null
}) {
  const [down, across] = [Math.min(tensor.rows, finest), Math.min(tensor.cols, finest)]
  const [w, h] = [Math.min(width / across, 8), Math.min(height / down, 8)]
  const whole = down === tensor.rows && across === tensor.cols
  const size = whole ? readableType(tensor.data, w * 0.9, h * 0.86, scale) : 0
  return (
    <g className={`heat ${kind}`}>
      <rect
        className="ground"
        x={round((-across / 2) * w - 1)}
        y={round((-down / 2) * h - 1)}
        width={round(across * w + 2)}
        height={round(down * h + 2)}
      />
      {[...inkOf(tensor, domain, down, across, w, h)].map(([key, { sign, opacity, d }]) => (
        <path key={key} className={sign} fillOpacity={round(opacity)} d={d} />
      ))}
      {node && (
        <LitCells node={node} kind={kind} tensor={tensor} down={down} across={across} w={w} h={h} />
      )}
      <Numerals
        data={tensor.data}
        kind={kind}
        size={size}
        at={(k) => [
          ((k % across) + 0.46 - across / 2) * w,
          (Math.floor(k / across) + 0.46 - down / 2) * h,
        ]}
      />
    </g>
  )
})

const span = (k: number, parts: number, n: number) =>
  [
    Math.floor((k * n) / parts),
    Math.max(Math.floor((k * n) / parts) + 1, Math.floor(((k + 1) * n) / parts)),
  ] as const

/** The entry of a patch with the largest absolute value. */
function strongest(
  data: Tensor['data'],
  cols: number,
  [r0, r1]: readonly [number, number],
  [c0, c1]: readonly [number, number],
): number {
  let best = 0
  for (let r = r0; r < r1; r++)
    for (let c = c0; c < c1; c++) {
      const value = data[r * cols + c]!
      if (Math.abs(value) > Math.abs(best)) best = value
    }
  return best
}
