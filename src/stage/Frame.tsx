import type { Drawing } from '../scene/index.ts'

const corner = 10

/** The sheet of the current time step, with a notch that lets the next cell sit beside the output column. */
export function Frame({
  drawing,
  title,
  chars,
}: {
  drawing: Drawing
  title: string
  chars: string
}) {
  const [left, top, right, bottom] = drawing.frame.box
  const [far, notch] = drawing.frame.notch
  const r = corner
  const d =
    `M${left + r} ${top}H${right - r}q${r} 0 ${r} ${r}V${notch - r}q0 ${r} ${r} ${r}H${far - r}q${r} 0 ${r} ${r}` +
    `V${bottom - r}q0 ${r} ${-r} ${r}H${left + r}q${-r} 0 ${-r} ${-r}V${top + r}q0 ${-r} ${r} ${-r}Z`
  return (
    <g className="sheet">
      <path d={d} />
      <text className="time" x={left + 16} y={top + 24}>
        {title}
      </text>
      <text className="chars" x={left + 66} y={top + 24}>
        {chars}
      </text>
    </g>
  )
}
