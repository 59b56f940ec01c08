import type { TimeStep } from '../layout/index.ts'

const corner = 10
/** From the left of the sheet to the characters: its title `t = 3` stands before them. */
const titleWidth = 66

/** The sheet of the current time step, with a notch that lets the next cell sit beside the output column. */
export function Frame({
  sheet,
  title,
  chars,
}: {
  sheet: TimeStep['sheet']
  title: string
  chars: string | null
}) {
  const { left, top, right, bottom } = sheet
  const { right: far, top: notch } = sheet.notch
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
      {chars !== null && (
        <text className="chars" x={left + titleWidth} y={top + 24}>
          {chars}
        </text>
      )}
    </g>
  )
}
