import { memo } from 'react'
import { pathOf, type Way, type WireKind } from '../layout/index.ts'
import type { WireView } from '../scene/index.ts'
import { deepEqual } from './deepEqual.ts'

/** The small triangle at the end of a way, pointing along it. */
function Arrow({ way }: { way: Way }) {
  const [x, y] = way.at(-1)!
  const before = way.findLast(([px, py]) => Math.hypot(px - x, py - y) > 0.5) ?? way[0]!
  const turn = (Math.atan2(y - before[1], x - before[0]) * 180) / Math.PI
  return (
    <path
      className="arrow"
      d="M5 0L-2.5 3.2V-3.2Z"
      transform={`translate(${x} ${y}) rotate(${turn})`}
    />
  )
}

/** What ends without an arrow on the way forward: its end is no operation and no value. */
const arrowless: ReadonlySet<WireKind> = new Set(['stack', 'next'])

/** A wire: solid behind the pulse, dotted ahead of it, one arrowhead in playing direction. */
export const Wire = memo(function Wire({
  wire: { node, gate, focus, pass, behind, ahead, kind },
}: {
  wire: WireView
}) {
  if (kind === 'block' && pass === null) return null
  const end = ahead.length > 1 ? ahead : behind
  return (
    <g
      className={`wire ${focus} ${pass ?? ''} ${kind === 'gate' ? `gate-${gate}` : ''}`}
      data-node={node.name}
    >
      {ahead.length > 1 && <path className="ahead" d={pathOf(ahead)} />}
      {behind.length > 1 && <path className="behind" d={pathOf(behind)} />}
      {(!arrowless.has(kind) || pass === 'backward') && end.length > 1 && <Arrow way={end} />}
      <path className="touch" d={pathOf([...behind, ...ahead])} />
    </g>
  )
}, deepEqual)
