import { memo } from 'react'
import type { Domains, StripView } from '../../scene/index.ts'
import { alike } from './alike.ts'
import { Bars, cellWidth, reach } from './Bars.tsx'
import { LitBars } from './Lit.tsx'
import { MathText } from './MathText.tsx'
import { canRead, Numerals } from './Numerals.tsx'
import { State } from './State.tsx'

/** How far the middle of a strip lies from its wire. */
const beside = 15

/** A vector on its wire: the value on the left of the way it runs, the gradient on the right. */
export const Strip = memo(function Strip({
  strip: { node, at, run, amount, label, labelAt: namedAt, focus },
  domains,
  scale,
}: {
  strip: StripView
  domains: Domains
  scale: number
}) {
  const { kind, tensor, state, shown } = amount
  const vertical = run !== 'right'
  // Facing along the wire: left is up for a wire to the right, east for one down, west for one up.
  const left = kind === 'value'
  const side = run === 'up' ? -1 : 1
  const [x, y] = vertical
    ? [at[0] + (left ? beside : -beside) * side, at[1]]
    : [at[0], at[1] + (left ? -beside : beside)]
  const cell = cellWidth(tensor.data.length)
  const size = Math.min(4.4, cell * 0.38)
  const numbers = canRead(size, scale)
  const half = (tensor.data.length * cellWidth(tensor.data.length)) / 2
  const outward = vertical ? Math.sign(x - at[0]) : left ? -1 : 1
  // What is raised, as a square is, stays clear of the rule above it.
  const raised = !left && label?.some(({ sup }) => sup)
  const labelAt = vertical
    ? ([x + outward * (reach + (left ? 5 : 11) + (numbers ? 4 * size : 0)), y + 4] as const)
    : ([
        x,
        y + (left ? -reach - (numbers ? 10 : 5) : reach + (numbers ? 26 : 18) + (raised ? 4 : 0)),
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
          <State amount={amount} half={half} vertical={vertical} outward={outward} />
        )}
        {state !== 'not reached' && (
          <Numerals
            data={tensor.data}
            kind={kind}
            size={size}
            scale={scale}
            anchor={vertical ? (outward > 0 ? 'start' : 'end') : 'middle'}
            at={(k) => {
              const along = -half + (k + 0.5) * cell
              // Beyond the rule that a final gradient has on its outer side.
              const off = reach + (left ? 2 : vertical ? 7 : 8)
              return vertical ? [outward * off, along] : [along, outward * off]
            }}
          />
        )}
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
}, alike)
