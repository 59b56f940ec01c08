import { useMemo } from 'react'
import { quotedCharacter, quotedTarget } from '../i18n/characters.ts'
import type { Size } from '../layout/index.ts'
import { domainsOf, overviewAt, type Subject } from '../scene/index.ts'
import { Bars } from './Bars.tsx'
import { MathText } from './MathText.tsx'
import { StateMarks } from './StateMarks.tsx'

/** The whole unrolled network: a cell a time step, with its states and what has come back of their gradients. */
export function Overview({
  run,
  playhead,
  window,
  onTime,
}: {
  run: Subject
  playhead: number
  /** The size that it is laid out for. */
  window: Size
  onTime: (time: number) => void
}) {
  const layout = useMemo(() => overviewAt(run, playhead, window), [run, playhead, window])
  const domains = domainsOf(run.trace)
  return (
    layout && (
      <svg
        className="canvas"
        aria-hidden="true"
        viewBox={`0 0 ${layout.size[0]} ${layout.size[1]}`}
      >
        <g className="picture overview">
          {layout.links.map(
            ({ key, from: [left, y], to: [right], crossing: { carries, back } }) => (
              <g key={key}>
                <path className={carries ? 'link carries' : 'link'} d={`M${left} ${y}H${right}`} />
                {back !== 'none' && (
                  <g className={`back ${back}`}>
                    <path className="link" d={`M${left + 5} ${y + 9}H${right}`} />
                    <path className="head" d={`M${left} ${y + 9}l8 -4v8z`} />
                  </g>
                )}
              </g>
            ),
          )}
          {layout.cells.map((cell) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the map above has a button for each time step
            <g
              key={cell.time}
              className={cell.current ? 'beside current' : 'beside'}
              transform={`translate(${cell.at[0]} ${cell.at[1]})`}
              onClick={() => onTime(cell.time)}
            >
              <rect className="frame" width={cell.size[0]} height={cell.size[1]} rx={10} />
              <text className="time" x={14} y={24}>
                t = {cell.time}
              </text>
              {cell.fed !== null && (
                <text className="chars" x={cell.size[0] - 14} y={24} textAnchor="end">
                  {quotedCharacter(cell.fed)}→{quotedTarget(cell.expected)}
                </text>
              )}
              {cell.states.map(({ symbol, y, label, value, gradient, node }) => (
                <g key={symbol} transform={`translate(${cell.size[0] / 2 + 8} ${y - cell.at[1]})`}>
                  <MathText label={label} at={[-52, 5]} size={14} />
                  {value && (
                    <g transform="translate(-8 -2)">
                      <Bars data={value.tensor.data} domain={domains.value} kind="value" />
                    </g>
                  )}
                  {gradient && (
                    <g transform="translate(-8 22)">
                      {gradient.state !== 'not reached' && (
                        <Bars
                          data={gradient.tensor.data}
                          domain={domains.gradient}
                          kind="gradient"
                        />
                      )}
                      <StateMarks
                        amount={gradient}
                        half={(node.value.rows * Math.min(11.5, 48 / node.value.rows)) / 2}
                        vertical={false}
                        outward={1}
                        counted={false}
                      />
                    </g>
                  )}
                </g>
              ))}
            </g>
          ))}
        </g>
      </svg>
    )
  )
}
