/** Half a wave of the zigzag, and how far it swings, in units. */
const [stride, swing] = [2.5, 1.8]

/** A zigzag from (x, y), `length` to the right. */
function zigzag(x: number, y: number, length: number): string {
  const halves = Math.max(2, Math.round(length / stride))
  const dx = Math.round((length / halves) * 100) / 100
  const turns = Array.from(
    { length: halves },
    (_, k) => `l${dx} ${k % 2 === 0 ? -2 * swing : 2 * swing}`,
  )
  return `M${Math.round(x * 100) / 100} ${Math.round((y + swing) * 100) / 100}${turns.join('')}`
}

/** The rule under a wrong gradient. */
export function ZigzagRule({
  x,
  y,
  length,
  turn,
}: {
  x: number
  y: number
  length: number
  turn?: string | undefined
}) {
  return <path className="unequal-rule" transform={turn} d={zigzag(x, y, length)} />
}

/** Radius of the ≠ sign with its stroke, in units. */
export const unequalRadius = 4.8

/** ≠: not the true gradient, since a mistake is on. Drawn as paths, independent of fonts. */
export function Unequal({ at: [x, y] }: { at: readonly [number, number] }) {
  return (
    <g className="unequal" transform={`translate(${x} ${y})`}>
      <circle r={4.34} />
      <path d="M-2.3 -1.1h4.6M-2.3 1.1h4.6M1.4 -2.8L-1.4 2.8" />
    </g>
  )
}
