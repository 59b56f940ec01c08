import type { Tensor } from '../../engine/index.ts'
import { type Amount, circleRadius, type Domains, type MarkView } from '../../scene/index.ts'
import { Bars, cellWidth } from './Bars.tsx'
import { Heat } from './Heat.tsx'
import { MathText } from './MathText.tsx'
import { brief } from './numbers.ts'

const tone = (gate: string | null) => (gate ? `gate-${gate}` : '')

/** A node: a rectangle holds a value, a circle or a pill is an operation. */
export function Mark({
  view,
  domains,
  pass,
}: {
  view: MarkView
  domains: Domains
  pass: 'forward' | 'backward'
}) {
  const { mark, focus, sign, gate, label, key } = view
  const [x, y] = mark.at
  const [w, h] = mark.size ?? [2 * circleRadius, 2 * circleRadius]
  return (
    <g className={`mark ${focus} ${tone(gate)}`} data-node={view.node.name} data-mark={key}>
      {focus === 'active' && mark.shape !== 'port' && view.node.op !== null && (
        <Halo x={x} y={y} w={w} h={h} round={mark.shape !== 'rect'} pass={pass} />
      )}
      {mark.shape === 'circle' && (
        <>
          <circle className="op" cx={x} cy={y} r={circleRadius} />
          <Sign sign={sign} x={x} y={y} />
        </>
      )}
      {mark.shape === 'pill' && (
        <>
          <rect className="op" x={x - w / 2} y={y - h / 2} width={w} height={h} rx={h / 2} />
          <Sign sign={sign} x={x} y={y} size={14} />
        </>
      )}
      {mark.shape === 'rect' && <Box view={view} x={x} y={y} w={w} h={h} domains={domains} />}
      {mark.shape === 'port' && <Block view={view} x={x} y={y} w={w} h={h} domains={domains} />}
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
        <StackState state={view.gradient.state} at={mark.out.at} size={mark.out.size} />
      )}
    </g>
  )
}

function Halo({
  x,
  y,
  w,
  h,
  round,
  pass,
}: {
  x: number
  y: number
  w: number
  h: number
  round: boolean
  pass: string
}) {
  const [grown, wide] = [4.5, 8]
  const ring = (by: number) => ({
    x: x - w / 2 - by,
    y: y - h / 2 - by,
    width: w + 2 * by,
    height: h + 2 * by,
    rx: round ? (h + 2 * by) / 2 : 3 + by,
  })
  return (
    <g className={`halo ${pass}`}>
      <rect className="glow" {...ring(wide)} />
      <rect className="ring" {...ring(grown)} />
    </g>
  )
}

/** What a circle shows. ⊙ is drawn as its dot, × and + as strokes: sharp at every zoom. */
function Sign({ sign, x, y, size }: { sign: string; x: number; y: number; size?: number }) {
  if (sign === '⊙') return <circle className="dot" cx={x} cy={y} r={3} />
  if (sign === '+') return <path className="stroke" d={`M${x - 6} ${y}h12M${x} ${y - 6}v12`} />
  if (sign === '×') return <path className="stroke" d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
  const fitted = size ?? (sign.length > 2 ? 10.5 : 16)
  return (
    <text className="math sign" x={x} y={y + fitted * 0.31} fontSize={fitted} textAnchor="middle">
      {sign}
    </text>
  )
}

interface BoxProps {
  view: MarkView
  x: number
  y: number
  w: number
  h: number
  domains: Domains
}

/** A rectangle with its name; a parameter also holds its value and its gradient as thumbnails. */
function Box({ view: { label, node, value, gradient }, x, y, w, h, domains }: BoxProps) {
  const parameter = node.leaf === 'parameter'
  return (
    <>
      <rect className="box" x={x - w / 2} y={y - h / 2} width={w} height={h} rx={3} />
      <MathText
        label={label}
        at={parameter ? [x - w / 2 + 8, y + 5] : [x, y + 5]}
        anchor={parameter ? 'start' : 'middle'}
        size={parameter ? 15.5 : 17}
      />
      {parameter && value && (
        <g transform={`translate(${x + w / 2 - 40} ${y})`}>
          <Heat
            tensor={value.tensor}
            kind="value"
            domain={domains.value}
            width={20}
            height={h - 10}
          />
        </g>
      )}
      {parameter && gradient && (
        <g transform={`translate(${x + w / 2 - 14} ${y})`}>
          {gradient.state !== 'not reached' && (
            <Heat
              tensor={gradient.tensor}
              kind="gradient"
              domain={domains.gradient}
              width={20}
              height={h - 10}
            />
          )}
          <ThumbState amount={gradient} tensor={gradient.tensor} height={h - 6} />
        </g>
      )}
    </>
  )
}

/** How much of a stack's gradient is in: a dashed box while blocks are missing, a solid rule when merged. */
function StackState({
  state,
  at: [x, y],
  size: [w, h],
}: {
  state: Amount['state']
  at: readonly [number, number]
  size: readonly [number, number]
}) {
  if (state === 'partial')
    return (
      <g className="partial">
        <rect x={x - w / 2 - 3} y={y - h / 2 - 3} width={w + 6} height={h + 6} rx={4} />
      </g>
    )
  return state === 'final' ? (
    <path className="final" d={`M${x + w / 2 + 1} ${y - h / 2}v${h}`} />
  ) : null
}

function ThumbState({ amount, height }: { amount: Amount; tensor: Tensor; height: number }) {
  const [w, h] = [23, height]
  if (amount.state === 'not reached')
    return (
      <g className="not-reached">
        {[-6, 0, 6].map((x) => (
          <circle key={x} cx={x} cy={0} r={1.9} />
        ))}
      </g>
    )
  if (amount.state === 'partial')
    return (
      <g className="partial">
        <rect x={-w / 2} y={-h / 2} width={w} height={h} rx={2} />
      </g>
    )
  return <path className="final" d={`M${-w / 2 + 1} ${h / 2 - 0.5}h${w - 2}`} />
}

/** One gate's rows in the stack: pre-activations on the left, their gradient on the right, both upright. */
function Block({ view: { node, value, gradient }, x, y, w, h, domains }: BoxProps) {
  const n = node.value.rows
  const cell = Math.min(cellWidth(n) * 1.4, (h - 8) / n)
  return (
    <>
      <rect className="box" x={x - w / 2} y={y - h / 2} width={w} height={h} rx={3} />
      {value && (
        <g transform={`translate(${x - 9} ${y})`}>
          <Bars
            data={value.tensor.data}
            domain={domains.value}
            kind="value"
            vertical
            shown={value.shown}
            cell={cell}
          />
        </g>
      )}
      {gradient && (
        <g transform={`translate(${x + 11} ${y})`}>
          {gradient.state === 'not reached' ? (
            <g className="not-reached">
              {Array.from({ length: Math.min(n, 4) }, (_, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
                <circle key={k} cx={0} cy={(k - (Math.min(n, 4) - 1) / 2) * 13} r={1.9} />
              ))}
            </g>
          ) : (
            <Bars
              data={gradient.tensor.data}
              domain={domains.gradient}
              kind="gradient"
              vertical
              shown={gradient.shown}
              cell={cell}
            />
          )}
        </g>
      )}
      {node.gate && (
        <text
          className={`math gate-text-${node.gate}`}
          x={x + w / 2 + 7}
          y={y - 8}
          fontSize={14}
          fontStyle="italic"
        >
          {node.gate}
        </text>
      )}
    </>
  )
}
