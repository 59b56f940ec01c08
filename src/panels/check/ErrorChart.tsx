import type { EntryCheck } from '../../engine/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { useSpoken } from '../../stage/useSpoken.ts'
import { bestOf } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { curveOf, frame, pointOf, size, ticks } from './chart.ts'
import { epsilonLabel, powerOf } from './checkNumbers.ts'

/** Relative error against ε, both by powers of ten: a valley, with the ε that is set marked in it. */
export function ErrorChart({
  checks,
  current,
}: {
  checks: readonly EntryCheck[]
  current: EntryCheck
}) {
  const words = useWords(checkWords)
  const best = bestOf(checks)
  const here = pointOf(current)
  const valley = best && pointOf(best)
  const say = useSpoken()
  return (
    <svg
      className="error-chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={
        best
          ? words.chart(
              say(epsilonLabel(best.epsilon)),
              say(powerOf(best.relativeError)),
              say(epsilonLabel(current.epsilon)),
              say(powerOf(current.relativeError)),
            )
          : words.chartWaiting
      }
    >
      <Axes />
      <text className="side" x={frame.left + 8} y={frame.bottom - 8}>
        {words.rounding}
      </text>
      <text className="side end" x={frame.right - 4} y={frame.bottom - 8}>
        {words.truncation}
      </text>
      <path className="curve" d={curveOf(checks)} />
      {valley && <circle className="best" cx={valley.x} cy={valley.y} r="5" />}
      {here && (
        <g className="current">
          <line x1={here.x} x2={here.x} y1={frame.top} y2={frame.bottom} />
          <circle cx={here.x} cy={here.y} r="4" />
        </g>
      )}
    </svg>
  )
}

function Axes() {
  return (
    <g className="axes">
      {ticks.y.map(({ power, text, at }) => (
        <g key={power}>
          <line x1={frame.left} x2={frame.right} y1={at} y2={at} />
          <text className="end" x={frame.left - 6} y={at + 4}>
            {text}
          </text>
        </g>
      ))}
      {ticks.x.map(({ power, text, at }) => (
        <text key={power} className="middle" x={at} y={frame.bottom + 16}>
          {text}
        </text>
      ))}
    </g>
  )
}
