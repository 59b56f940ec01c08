import type { Label } from '../equation/index.ts'
import { scriptOf } from './MathText.tsx'

/** A label as running text: letters italic, subscripts and superscripts real, gates in their colour. Screen readers read the text as it stands. */
export function MathSpan({ label, className = '' }: { label: Label; className?: string }) {
  return (
    <span className={`math ${className}`}>
      {label.map(({ text, sub, sup, italic, gate }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one label have no other identity
        <span key={k} className={gate ? `gate-text-${gate}` : undefined}>
          {italic ? <i>{text}</i> : text}
          {sub && (
            <sub>
              {scriptOf(sub).map((part, j) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one subscript have no other identity
                part.italic ? <i key={j}>{part.text}</i> : part.text,
              )}
            </sub>
          )}
          {sup && <sup>{sup}</sup>}
        </span>
      ))}
    </span>
  )
}
