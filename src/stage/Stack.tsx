import type { Amount } from '../scene/index.ts'
import { Bars, cellWidth } from './Bars.tsx'
import type { BoxProps } from './Box.tsx'
import { LitBars } from './Lit.tsx'
import { Numerals, readableType } from './Numerals.tsx'
import { Unequal, ZigzagRule } from './Unequal.tsx'

/** How much of a stack's gradient is in: a dashed box while blocks are missing, a solid rule when merged. */
export function StackState(props: StackStateProps) {
  const {
    amount: { state, wrong },
    at: [x, y],
    size: [w, h],
  } = props
  if (!wrong) return <StackWorth {...props} />
  return (
    <>
      {state === 'partial' && <StackWorth {...props} />}
      {state !== 'not reached' && (
        <g transform={`translate(${x + w / 2 + 1} ${y})`}>
          <ZigzagRule x={-h / 2} y={0} length={h} turn="rotate(90)" />
        </g>
      )}
      <Unequal at={[x + w / 2 + 1, y + h / 2 + 11]} />
    </>
  )
}

interface StackStateProps {
  amount: Amount
  at: readonly [number, number]
  size: readonly [number, number]
}

function StackWorth({ amount: { state }, at: [x, y], size: [w, h] }: StackStateProps) {
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

/** One gate's rows in the stack: pre-activations on the left, their gradient on the right, both upright. */
export function GateBlock({
  view: { node, mark, value, gradient },
  x,
  y,
  w,
  h,
  domains,
  scale,
}: BoxProps) {
  const n = node.value.rows
  const cell = Math.min(cellWidth(n) * 1.4, (h - 8) / n)
  // On the bars themselves: between two columns there is no room beside them.
  const at = (k: number) => [0, (k + 0.5 - n / 2) * cell] as const
  const column = ({ kind, tensor: { data }, shown }: Amount) => (
    <>
      <Bars data={data} domain={domains[kind]} kind={kind} vertical shown={shown} cell={cell} />
      <Numerals data={data} kind={kind} size={readableType(data, 15, cell * 0.8, scale)} at={at} />
      <LitBars node={node} kind={kind} vertical cell={cell} />
    </>
  )
  return (
    <>
      <rect className="box" x={x - w / 2} y={y - h / 2} width={w} height={h} rx={3} />
      {value && <g transform={`translate(${x - 9} ${y})`}>{column(value)}</g>}
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
            column(gradient)
          )}
        </g>
      )}
      {gradient?.wrong && <Unequal at={[x + w / 2, y + h / 2]} />}
      {node.gate && (
        <text
          className={`math gate-text-${node.gate}`}
          x={x + w / 2 + 7}
          y={y + (mark.letter === 'below' ? 18 : -8)}
          fontSize={14}
          fontStyle="italic"
        >
          {node.gate}
        </text>
      )}
    </>
  )
}
