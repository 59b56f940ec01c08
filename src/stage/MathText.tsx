import type { Label } from '../equation/index.ts'

/** A subscript in pieces: letters of the equations italic, words, digits and signs upright. */
export const scriptOf = (sub: string) =>
  [...sub.matchAll(/raw|[a-z]+|[^a-z]+/g)].map(([text]) => ({
    text,
    italic: /^[a-z]+$/.test(text) && text !== 'raw',
  }))

/** A label as SVG text: letters italic, subscripts small and lowered. `at` is the anchor point on the baseline. */
export function MathText({
  label,
  at: [x, y],
  size = 14,
  anchor = 'middle',
  className = '',
}: {
  label: Label
  at: readonly [number, number]
  size?: number
  anchor?: 'start' | 'middle' | 'end'
  className?: string
}) {
  const small = size * 0.68
  // Each piece shifts the baseline by itself and back, since dy adds up along a text.
  let shift = 0
  const pieces = label.flatMap(({ text, sub = '', sup, italic, gate }) => {
    const tone = gate ? `gate-text-${gate}` : undefined
    return [
      { text, dy: 0, italic, size, tone },
      ...scriptOf(sub).map((part) => ({ ...part, dy: size * 0.24, size: small, tone })),
      ...(sup ? [{ text: sup, dy: -size * 0.36, italic: false, size: small, tone }] : []),
    ]
  })
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      className={`math ${className}`}
      xmlSpace="preserve"
    >
      {pieces.map((piece, k) => {
        const dy = piece.dy - shift
        shift = piece.dy
        return (
          <tspan
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity
            key={k}
            dy={Math.round(dy * 100) / 100}
            fontSize={piece.size}
            fontStyle={piece.italic ? 'italic' : 'normal'}
            className={piece.tone}
          >
            {piece.text}
          </tspan>
        )
      })}
    </text>
  )
}
