/** The ring around what acts. */
export function Halo({
  x,
  y,
  w,
  h,
  round,
  pass,
}: {
  x: number
  y: number
  w: number
  h: number
  round: boolean
  pass: string
}) {
  const [grown, wide] = [4.5, 8]
  const ring = (by: number) => ({
    x: x - w / 2 - by,
    y: y - h / 2 - by,
    width: w + 2 * by,
    height: h + 2 * by,
    rx: round ? (h + 2 * by) / 2 : 3 + by,
  })
  return (
    <g className={`halo ${pass}`}>
      <rect className="glow" {...ring(wide)} />
      <rect className="ring" {...ring(grown)} />
    </g>
  )
}
