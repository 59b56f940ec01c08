import type { Domains, PulseView } from '../scene/index.ts'
import { Bars } from './Bars.tsx'
import { Unequal } from './Unequal.tsx'

const pulse = { width: 58, height: 30 } as const

/** A vector on its way along a wire. */
export function Pulse({
  pulse: { at, pass, tensor, wrong },
  domains,
}: {
  pulse: PulseView
  domains: Domains
}) {
  const { width, height } = pulse
  const cell = Math.min(11.5, 44 / tensor.data.length)
  return (
    <g className={`pulse ${pass}`} transform={`translate(${at[0]} ${at[1]})`}>
      <rect
        className="glow"
        x={-width / 2 - 3}
        y={-height / 2 - 3}
        width={width + 6}
        height={height + 6}
        rx={15}
      />
      <rect className="body" x={-width / 2} y={-height / 2} width={width} height={height} rx={12} />
      <Bars
        data={tensor.data}
        domain={pass === 'backward' ? domains.gradient : domains.value}
        kind={pass === 'backward' ? 'gradient' : 'value'}
        cell={cell}
      />
      {wrong && <Unequal at={[width / 2 - 2, -height / 2]} />}
    </g>
  )
}
