import { memo } from 'react'
import { quotedCharacter, quotedTarget } from '../i18n/characters.ts'
import type { CellView, Domains } from '../scene/index.ts'
import { Bars } from './Bars.tsx'
import { deepEqual } from './deepEqual.ts'
import { MathText } from './MathText.tsx'
import { StateMarks } from './StateMarks.tsx'

/** The cell of a neighbouring time step, collapsed: its gates, its states, and how much of their gradient has arrived. */
export const NeighbourCell = memo(function Beside({
  cell,
  domains,
}: {
  cell: CellView
  domains: Domains
}) {
  const [x, y] = cell.at
  const [w, h] = cell.size
  const middle = x + w / 2
  const { output } = cell
  return (
    <g className="beside" data-time={cell.time}>
      <rect className="frame" x={x} y={y} width={w} height={h} rx={10} />
      {cell.states.map(({ symbol, y: line }) => (
        <path key={symbol} className="line" d={`M${x} ${line}h${w}`} />
      ))}
      <text className="time" x={middle} y={y + 22} textAnchor="middle">
        t = {cell.time}
      </text>
      {cell.gates.length === 0 ? (
        <g className="mark">
          <circle className="op" cx={middle} cy={output.y} r={18} />
          <text className="math" x={middle} y={output.y + 4} fontSize={12} textAnchor="middle">
            {cell.sign}
          </text>
        </g>
      ) : (
        cell.gates.map((gate, k) => (
          <g
            key={gate}
            className={`mark gate-${gate}`}
            transform={`translate(${middle} ${y + 96 + k * 40})`}
          >
            <rect className="box" x={-12} y={-12} width={24} height={24} rx={3} />
            <text className="math" y={5.5} fontSize={16} fontStyle="italic" textAnchor="middle">
              {gate}
            </text>
          </g>
        ))
      )}
      {output.gradient && (
        <g transform={`translate(${middle} ${y + h - 52})`}>
          <MathText
            label={output.gradientLabel}
            at={[0, -20]}
            size={14}
            className={output.gradient.state === 'not reached' ? 'quiet' : 'bwd'}
          />
          {output.gradient.state !== 'not reached' && (
            <Bars
              data={output.gradient.tensor.data}
              domain={domains.gradient}
              kind="gradient"
              cell={Math.min(11.5, 44 / output.gradient.tensor.data.length)}
            />
          )}
          <StateMarks
            amount={output.gradient}
            half={18}
            vertical={false}
            outward={1}
            counted={false}
          />
        </g>
      )}
      {cell.fed !== null && (
        <text className="chars" x={middle} y={y + h - 14} textAnchor="middle">
          {quotedCharacter(cell.fed)}→{quotedTarget(cell.expected)}
        </text>
      )}
    </g>
  )
}, deepEqual)
