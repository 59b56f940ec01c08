import type { Amount, Domains, MarkView } from '../scene/index.ts'
import { Heat } from './Heat.tsx'
import { MathText } from './MathText.tsx'
import { Unequal, ZigzagRule } from './Unequal.tsx'

export interface BoxProps {
  view: MarkView
  x: number
  y: number
  w: number
  h: number
  domains: Domains
  /** Pixels a unit; numbers are drawn where they can be read. */
  scale: number
}

/** A rectangle with its name; a parameter also holds its value and its gradient as thumbnails. */
export function Box({
  view: { label, node, value, gradient, edited },
  x,
  y,
  w,
  h,
  domains,
  scale,
}: BoxProps) {
  const parameter = node.leaf === 'parameter'
  return (
    <>
      <rect className="box" x={x - w / 2} y={y - h / 2} width={w} height={h} rx={3} />
      {edited && <circle className="edited" cx={x - w / 2 + 6} cy={y - h / 2 + 6} r={2.6} />}
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
            scale={scale}
            node={node}
          />
          {value.wrong && <Unequal at={[10, -h / 2]} />}
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
              scale={scale}
              node={node}
            />
          )}
          <ThumbState amount={gradient} height={h - 6} />
        </g>
      )}
    </>
  )
}

/** What a parameter's gradient is worth yet, and whether it is wrong. */
function ThumbState({ amount, height }: { amount: Amount; height: number }) {
  if (!amount.wrong) return <ThumbWorth amount={amount} height={height} />
  return (
    <>
      {amount.state !== 'final' && <ThumbWorth amount={amount} height={height} />}
      {amount.state !== 'not reached' && <ZigzagRule x={-11} y={height / 2 - 1} length={22} />}
      {/* On the corner of the box, clear of the cells. */}
      <Unequal at={[14, -height / 2 - 3]} />
    </>
  )
}

function ThumbWorth({ amount, height }: { amount: Amount; height: number }) {
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
