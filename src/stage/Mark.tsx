import { memo } from 'react'
import type { Out } from '../layout/index.ts'
import type { Domains, MarkView } from '../scene/index.ts'
import { Box } from './Box.tsx'
import { deepEqual } from './deepEqual.ts'
import { Halo } from './Halo.tsx'
import { MathText } from './MathText.tsx'
import { OpSign } from './OpSign.tsx'
import { GateBlock, StackState } from './Stack.tsx'
import { brief } from './shortNumbers.ts'

const tone = (gate: string | null) => (gate ? `gate-${gate}` : '')

/** A node: a rectangle holds a value, a circle or a pill is an operation. */
export const Mark = memo(function Mark({
  view,
  domains,
  pass,
  scale,
}: {
  view: MarkView
  domains: Domains
  pass: 'forward' | 'backward'
  scale: number
}) {
  const { mark, focus, sign, gate, key } = view
  const [x, y] = mark.at
  const [w, h] = mark.size
  return (
    <g className={`mark ${focus} ${tone(gate)}`} data-node={view.node.name} data-mark={key}>
      {focus === 'active' && mark.shape !== 'block' && (
        <Halo x={x} y={y} w={w} h={h} round={mark.shape !== 'rect'} pass={pass} />
      )}
      {mark.shape === 'circle' && (
        <>
          <circle className="op" cx={x} cy={y} r={w / 2} />
          <OpSign sign={sign} x={x} y={y} />
        </>
      )}
      {mark.shape === 'pill' && (
        <>
          <rect className="op" x={x - w / 2} y={y - h / 2} width={w} height={h} rx={h / 2} />
          <OpSign sign={sign} x={x} y={y} size={14} />
        </>
      )}
      {mark.shape === 'rect' && (
        <Box view={view} x={x} y={y} w={w} h={h} domains={domains} scale={scale} />
      )}
      {mark.shape === 'block' && (
        <GateBlock view={view} x={x} y={y} w={w} h={h} domains={domains} scale={scale} />
      )}
      {mark.out && <OutRect view={view} out={mark.out} />}
    </g>
  )
}, deepEqual)

/** What stands after an operation: the rectangle of its value, its number, or the stack that its blocks lie in. */
function OutRect({ view: { label, scalar, gradient }, out }: { view: MarkView; out: Out }) {
  const {
    at: [x, y],
    size: [w, h],
  } = out
  if (out.holds === 'stack')
    return (
      <>
        <MathText label={label} at={[x, y - h / 2 - 10]} size={15} className="fwd" />
        {gradient && <StackState amount={gradient} at={out.at} size={out.size} />}
      </>
    )
  return (
    <>
      <rect className="box" x={x - w / 2} y={y - h / 2} width={w} height={h} rx={3} />
      {scalar === null ? (
        <MathText label={label} at={[x, y + 5]} size={17} />
      ) : (
        <>
          <MathText label={label} at={[x - w / 2 + 8, y + 5]} size={15} anchor="start" />
          <text className="scalar" x={x + w / 2 - 8} y={y + 4.5}>
            {brief(scalar)}
          </text>
        </>
      )}
    </>
  )
}
