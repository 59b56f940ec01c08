import { memo } from 'react'
import type { Domains, StripView } from '../scene/index.ts'
import { Bars, barHeight, cellWidth } from './Bars.tsx'
import { deepEqual } from './deepEqual.ts'
import { LitBars } from './Lit.tsx'
import { MathText } from './MathText.tsx'
import { Numerals, readableType } from './Numerals.tsx'
import { StateMarks } from './StateMarks.tsx'

/** How far the middle of a strip lies from its wire. */
const beside = 15
/** The most that the type of its numbers is high: beside an upright strip, and above or below a level one. */
const [upright, level] = [6.4, 5.7]
/** From one row of numbers to the next, in parts of the size of the type. */
const rowHeight = 0.88
/** Where there is no room outside: how far from the zero line the two rows are, both in half of the strip. */
const inside = [2.6, 6.9] as const

/** A vector on its wire: the value on the left of the way it runs, the gradient on the right. */
export const Strip = memo(function Strip({
  strip: { node, at, direction, amount, label, labelAt: namedAt, focus },
  domains,
  scale,
}: {
  strip: StripView
  domains: Domains
  scale: number
}) {
  const { kind, tensor, state, shown } = amount
  const vertical = direction !== 'right'
  // Facing along the wire: left is up for a wire to the right, east for one down, west for one up.
  const left = kind === 'value'
  const side = direction === 'up' ? -1 : 1
  const [x, y] = vertical
    ? [at[0] + (left ? beside : -beside) * side, at[1]]
    : [at[0], at[1] + (left ? -beside : beside)]
  const cell = cellWidth(tensor.data.length)
  // Upright, each number has a line of its own. Level, every other one stands in a second row: so it may be
  // as wide as two cells, nearly. Where not even the name has its usual place, it stands in the half of its
  // cell that the bar leaves free.
  const tight = namedAt !== null
  const size =
    state === 'not reached'
      ? 0
      : vertical
        ? readableType(tensor.data, 4 * upright, Math.min(upright, cell * 0.85), scale)
        : readableType(tensor.data, cell * 1.8, level, scale)
  const half = (tensor.data.length * cell) / 2
  // A wrong one's sign reaches further than its rule.
  const sign = size > 0 && amount.wrong && !vertical ? 3 : 0
  const outward = vertical ? Math.sign(x - at[0]) : left ? -1 : 1
  // What is raised, as a square is, stays clear of the rule above it.
  const raised = !left && label?.some(({ sup }) => sup)
  const labelAt = vertical
    ? ([x + outward * (barHeight + (left ? 5 : 11) + 3 * size), y + 4] as const)
    : ([
        x,
        y +
          (left
            ? -barHeight - (size > 0 ? 6 + 2 * size : 5)
            : barHeight + (size > 0 ? 16 + 2 * size : 18) + sign + (raised ? 4 : 0)),
      ] as const)
  return (
    <g className={`strip ${focus}`}>
      <g transform={`translate(${x} ${y})`}>
        {state !== 'not reached' && (
          <Bars
            data={tensor.data}
            domain={domains[kind]}
            kind={kind}
            vertical={vertical}
            shown={shown}
          />
        )}
        <LitBars node={node} kind={kind} vertical={vertical} />
        {kind === 'gradient' && (
          <StateMarks amount={amount} half={half} vertical={vertical} outward={outward} />
        )}
        <Numerals
          data={tensor.data}
          kind={kind}
          size={size}
          anchor={vertical ? (outward > 0 ? 'start' : 'end') : 'middle'}
          at={(k) => {
            const along = -half + (k + 0.5) * cell
            // Beyond the rule that a final gradient has on its outer side.
            const off = barHeight + (left ? 2 : vertical ? 7 : 6)
            if (vertical) return [outward * off, along]
            if (tight) return [along, inside[k % 2]! * (tensor.data[k]! < 0 ? -1 : 1)]
            return [along, outward * (off + sign + size * (0.36 + (k % 2) * rowHeight))]
          }}
        />
      </g>
      {label && (
        <MathText
          label={label}
          at={namedAt ?? labelAt}
          anchor={namedAt ? 'end' : vertical ? (outward > 0 ? 'start' : 'end') : 'middle'}
          size={14}
          className={kind === 'value' ? 'fwd' : 'bwd'}
        />
      )}
    </g>
  )
}, deepEqual)
