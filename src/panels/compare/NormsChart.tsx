import { memo, useMemo } from 'react'
import { powerOfTen } from '../../i18n/numberText.ts'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { useMove } from '../../stage/useMove.ts'
import { useSpoken } from '../../stage/useSpoken.ts'
import type { LossSource } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { type ChartLayout, chart, chartLayoutOf, quantity, type Series } from './series.ts'

/** With more time steps than this the lines have no dots. */
const dotted = 30

/** The lengths over time, on a logarithmic scale: a straight line down to the left is a constant factor for every time step. */
export const NormsChart = memo(function NormsChart({
  series,
  source,
  last,
}: {
  series: readonly Series[]
  source: LossSource
  last: number
}) {
  const { norms } = useWords(compareWords)
  const spoken = useSpoken()
  const layout = useMemo(() => chartLayoutOf(series), [series])
  const names = series.map((one) => ({
    ...one,
    label: quantity(one.symbol, source, last),
  }))
  return (
    <figure className="norms-chart" data-gist="">
      <svg
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={norms.chart(
          names.map(({ name, label }) => `${name} ${spoken(label)}`).join(', '),
        )}
      >
        <Here layout={layout} />
        {layout.decades.map(({ value, y }) => (
          <g key={value} className="decade">
            <path d={`M${chart.left} ${y}H${chart.width - chart.right}`} />
            <text x={chart.left - 7} y={y + 4}>
              {powerOfTen(Math.round(Math.log10(value)))}
            </text>
          </g>
        ))}
        <path
          className="ground"
          d={`M${chart.left} ${layout.ground}H${chart.width - chart.right}`}
        />
        {layout.times.map((time) => (
          <text key={time} className="time" x={layout.x(time)} y={chart.height - 7}>
            {time}
          </text>
        ))}
        <text className="axis" x={chart.left - 7} y={chart.height - 7}>
          t
        </text>
        {series.map((one, k) => (
          <g key={one.name} className={k === 0 ? 'series first' : 'series second'}>
            <path className="line" d={layout.path(one)} />
            {one.norms.length <= dotted &&
              layout
                .points(one)
                .map(({ time, x, y }) => <Dot key={time} x={x} y={y} second={k > 0} />)}
          </g>
        ))}
      </svg>
      <figcaption>
        {names.map(({ name, label }, k) => (
          <span key={name}>
            <svg className="key" viewBox="0 0 28 12" aria-hidden="true">
              <g className={k === 0 ? 'series first' : 'series second'}>
                <path className="line" d="M1 6H27" />
                <Dot x={14} y={6} second={k > 0} />
              </g>
            </svg>
            {name} <MathSpan label={label} />
          </span>
        ))}
      </figcaption>
    </figure>
  )
})

/** The time step of the playhead; all that a step moves. */
function Here({ layout: { x, ground } }: { layout: ChartLayout }) {
  const { now } = useMove().moment
  return now === null ? null : <path className="here" d={`M${x(now)} ${chart.top}V${ground}`} />
}

/** Round for the first pass, square for the second: colour is not all that tells them apart. */
function Dot({ x, y, second }: { x: number; y: number; second: boolean }) {
  return second ? (
    <rect className="dot" x={x - 3.2} y={y - 3.2} width={6.4} height={6.4} />
  ) : (
    <circle className="dot" cx={x} cy={y} r={3.6} />
  )
}
