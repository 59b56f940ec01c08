import { memo } from 'react'
import { circleRadius, type Domains, type MarkView } from '../scene/index.ts'
import { Box } from './Box.tsx'
import { deepEqual } from './deepEqual.ts'
import { Halo } from './Halo.tsx'
import { MathText } from './MathText.tsx'
import { brief } from './numbers.ts'
import { OpSign } from './OpSign.tsx'
import { Block, StackState } from './Stack.tsx'

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
  const { mark, focus, sign, gate, label, key } = view
  const [x, y] = mark.at
  const [w, h] = mark.size ?? [2 * circleRadius, 2 * circleRadius]
  return (
    <g className={`mark ${focus} ${tone(gate)}`} data-node={view.node.name} data-mark={key}>
      {focus === 'active' && mark.shape !== 'port' && (
        <Halo x={x} y={y} w={w} h={h} round={mark.shape !== 'rect'} pass={pass} />
      )}
      {mark.shape === 'circle' && (
        <>
          <circle className="op" cx={x} cy={y} r={circleRadius} />
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
      {mark.shape === 'port' && (
        <Block view={view} x={x} y={y} w={w} h={h} domains={domains} scale={scale} />
      )}
      {mark.out && mark.out.size[1] < 100 && (
        <>
          <rect
            className="box"
            x={mark.out.at[0] - mark.out.size[0] / 2}
            y={mark.out.at[1] - mark.out.size[1] / 2}
            width={mark.out.size[0]}
            height={mark.out.size[1]}
            rx={3}
          />
          {view.scalar === null ? (
            <MathText label={label} at={[mark.out.at[0], mark.out.at[1] + 5]} size={17} />
          ) : (
            <>
              <MathText
                label={label}
                at={[mark.out.at[0] - mark.out.size[0] / 2 + 8, mark.out.at[1] + 5]}
                size={15}
                anchor="start"
              />
              <text
                className="scalar"
                x={mark.out.at[0] + mark.out.size[0] / 2 - 8}
                y={mark.out.at[1] + 4.5}
              >
                {brief(view.scalar)}
              </text>
            </>
          )}
        </>
      )}
      {mark.out && mark.out.size[1] >= 100 && (
        <MathText
          label={label}
          at={[mark.out.at[0], mark.out.at[1] - mark.out.size[1] / 2 - 10]}
          size={15}
          className="fwd"
        />
      )}
      {mark.out && mark.out.size[1] >= 100 && view.gradient && (
        <StackState amount={view.gradient} at={mark.out.at} size={mark.out.size} />
      )}
    </g>
  )
}, deepEqual)
