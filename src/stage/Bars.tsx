import { memo } from 'react'
import type { Numbers } from '../engine/index.ts'
import { mostBars } from '../scene/index.ts'

/** Length of the longest bar, to either side of the zero line, in units. */
export const barHeight = 9
const widest = 11.5
const room = 48

/** Width of one of n entries with the gap after it, in units. */
export const cellWidth = (n: number): number => Math.min(widest, room / n)

const round = (value: number) => Math.round(value * 100) / 100

/** Relative length and opacity of a bar: the square root keeps small numbers visible; 0, or at least 0.22. */
export function strength(value: number, domain: number): number {
  const size = Math.abs(value)
  if (size === 0) return 0
  return Math.max(0.22, Math.sqrt(Math.min(1, size / domain)))
}

/**
 * A vector as bars on a zero line: above is positive, below negative (for a vertical strip: right
 * and left), so the sign is there without colour. A white slash cuts bars beyond the domain.
 */
export const Bars = memo(function Bars({
  data,
  domain,
  kind,
  vertical = false,
  shown = 1,
  cell = cellWidth(data.length),
}: {
  data: Numbers
  domain: number
  kind: 'value' | 'gradient'
  vertical?: boolean
  shown?: number
  cell?: number
}) {
  const n = data.length
  const span = n * cell
  const start = -span / 2
  return (
    <g className={kind} transform={vertical ? 'rotate(90)' : undefined}>
      <g transform={vertical ? 'scale(1,-1)' : undefined}>
        {n > mostBars ? (
          <Outline data={data} domain={domain} cell={cell} shown={shown} vertical={vertical} />
        ) : (
          Array.from(data, (value, k) => {
            const part = strength(value, domain)
            const length = round(part * barHeight * shown)
            if (length === 0) return null
            const up = value > 0 !== vertical
            const x = round(start + k * cell + cell * 0.07)
            const width = round(cell * 0.86)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry of a vector is its position
              <g key={k}>
                <rect
                  className={value > 0 ? 'pos' : 'neg'}
                  x={x}
                  width={width}
                  y={up ? -length : 0}
                  height={length}
                  fillOpacity={round(0.4 + 0.6 * part)}
                />
                {Math.abs(value) > domain && (
                  <path
                    className="cut"
                    d={`M${x} ${(up ? -1 : 1) * barHeight * 0.55}l${width} ${-barHeight * 0.35}`}
                  />
                )}
              </g>
            )
          })
        )}
        <path className="zero" d={`M${round(start - 1)} 0H${round(-start + 1)}`} />
      </g>
    </g>
  )
})

/** Many entries as two stepped areas, one a sign. */
function Outline({
  data,
  domain,
  cell,
  shown,
  vertical,
}: {
  data: Numbers
  domain: number
  cell: number
  shown: number
  vertical: boolean
}) {
  const start = (-data.length * cell) / 2
  const area = (positive: boolean) => {
    const up = positive !== vertical ? -1 : 1
    let d = `M${round(start)} 0`
    for (const [k, value] of Array.from(data).entries()) {
      const length = value > 0 === positive ? strength(value, domain) * barHeight * shown : 0
      d += `V${round(up * length)}H${round(start + (k + 1) * cell)}`
    }
    return `${d}V0Z`
  }
  return (
    <>
      <path className="pos" fillOpacity={0.85} d={area(true)} />
      <path className="neg" fillOpacity={0.85} d={area(false)} />
    </>
  )
}
