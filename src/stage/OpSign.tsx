/** What a circle shows. ⊙ is drawn as its dot, × and + as strokes: sharp at every zoom. */
export function OpSign({
  sign,
  x,
  y,
  size,
}: {
  sign: string
  x: number
  y: number
  size?: number
}) {
  if (sign === '⊙') return <circle className="dot" cx={x} cy={y} r={3} />
  if (sign === '+') return <path className="stroke" d={`M${x - 6} ${y}h12M${x} ${y - 6}v12`} />
  if (sign === '×') return <path className="stroke" d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
  const fitted = size ?? (sign.length > 2 ? 10.5 : 16)
  return (
    <text className="math sign" x={x} y={y + fitted * 0.31} fontSize={fitted} textAnchor="middle">
      {sign}
    </text>
  )
}
