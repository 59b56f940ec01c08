import type { Amount } from '../scene/index.ts'
import { barHeight, cellWidth } from './Bars.tsx'
import { Unequal, unequalRadius, ZigzagRule } from './Unequal.tsx'

interface StateMarksProps {
  amount: Amount
  half: number
  vertical: boolean
  outward: number
  counted?: boolean
}

/** Marks how much of a gradient has arrived. A wrong gradient has a zigzag rule that ends in ≠, under its own bars, where it covers no wire and no name. */
export function StateMarks(props: StateMarksProps) {
  const { amount, half, vertical, outward } = props
  if (!amount.wrong) return <ArrivalMarks {...props} />
  const turn = vertical ? 'rotate(90)' : undefined
  // Without a rule the sign stands closer.
  const out = barHeight + (amount.state === 'not reached' ? 1 : 4)
  const rule = out * (vertical ? -outward : outward)
  const end = half + 1 - unequalRadius
  return (
    <>
      {amount.state !== 'final' && <ArrivalMarks {...props} />}
      {amount.state !== 'not reached' && (
        <g opacity={amount.shown}>
          <ZigzagRule x={-half - 1} y={rule} length={half + 1 + end - unequalRadius} turn={turn} />
        </g>
      )}
      <Unequal at={vertical ? [-rule, end] : [end, rule]} />
    </>
  )
}

/** Hollow dots: nothing has arrived. Dashed box: some terms. Solid rule: all terms. */
function ArrivalMarks({
  amount: { state, tensor, arrived, expected, shown },
  half,
  vertical,
  outward,
  counted = true,
}: StateMarksProps) {
  const turn = vertical ? 'rotate(90)' : undefined
  if (state === 'not reached') {
    const n = tensor.data.length
    const dots = Math.min(n, 12)
    return (
      <g className="not-reached" transform={turn}>
        {Array.from({ length: dots }, (_, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
          <circle key={k} cx={-half + (k + 0.5) * ((n * cellWidth(n)) / dots)} cy={0} r={1.9} />
        ))}
      </g>
    )
  }
  if (state === 'partial')
    return (
      <g className="partial" opacity={shown} transform={turn}>
        <rect
          x={-half - 5}
          y={-barHeight - 4}
          width={2 * half + 10}
          height={2 * barHeight + 8}
          rx={2}
        />
        {counted && !vertical && (
          <text x={-half - 8} y={barHeight + 6} textAnchor="end">
            {arrived}/{expected}
          </text>
        )}
      </g>
    )
  const rule = (barHeight + 4) * (vertical ? -outward : outward)
  return (
    <path
      className="final"
      opacity={shown}
      transform={turn}
      d={`M${-half - 1} ${rule}H${half + 1}`}
    />
  )
}
