import { memo } from 'react'
import type { Crossing } from '../../../scene/index.ts'

/** Where each state crosses, from the top of the card. */
const heights: Readonly<Record<number, readonly number[]>> = { 1: [24], 2: [14, 36] }
/** How far below it its gradient comes back. */
const below = 6

/** What passes between two time steps: states to the right, their gradients to the left. */
export const MapWires = memo(
  function MapWires({ wires }: { wires: readonly Crossing[] }) {
    return (
      <svg className="wires" height="52" aria-hidden="true">
        {wires.map(({ symbol, carries, back }, k) => {
          const y = heights[wires.length]![k]!
          return (
            <g key={symbol}>
              <g className={carries ? 'ahead carries' : 'ahead'}>
                <line x1="0" x2="100%" y1={y} y2={y} />
                <svg x="100%" y={y} overflow="visible" aria-hidden="true">
                  <path d="M0 0l-6-2.6v5.2z" />
                </svg>
              </g>
              {back !== 'none' && (
                <g className={`back ${back}`}>
                  <line x1="4" x2="100%" y1={y + below} y2={y + below} />
                  <path d={`M0 ${y + below}l6-2.6v5.2z`} />
                </g>
              )}
            </g>
          )
        })}
      </svg>
    )
  },
  (one, other) => JSON.stringify(one.wires) === JSON.stringify(other.wires),
)
