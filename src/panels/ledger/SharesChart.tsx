import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import type { LineShare } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'

const [width, half] = [376, 22]

/** The shares of all time steps side by side, t = 1 at the left: upwards with the sum, downwards against it; left out: hollow. */
export function SharesChart({
  parts,
  full,
  now,
  isHidden,
}: {
  parts: readonly LineShare[]
  /** The share whose bar is a whole one. */
  full: number
  now: number | null
  isHidden: (time: number) => boolean
}) {
  const words = useWords(ledgerWords)
  const times = Math.max(...parts.map(({ line }) => line.time ?? 0))
  const slot = width / times
  const leftOf = (time: number) => (time - 1) * slot
  return (
    <svg
      className="shares"
      viewBox={`0 0 ${width} ${2 * half + 4}`}
      role="img"
      aria-label={words.sharesOverTime(times)}
    >
      {now !== null && now >= 1 && now <= times && (
        <rect className="now" x={leftOf(now) - 1} width={slot + 2} y="0" height={2 * half + 4} />
      )}
      <line x1="0" x2={width} y1={half + 2} y2={half + 2} />
      {parts.map(({ line: { time }, part }) => {
        if (part === null || time === null) return null
        // What is not zero can be seen.
        const height = Math.max(part === 0 ? 0 : 0.75, (half * Math.abs(part)) / full)
        const kind = part < 0 ? 'against' : 'with'
        return (
          <rect
            key={time}
            className={isHidden(time) ? `${kind} out` : kind}
            x={leftOf(time) + slot * 0.1}
            width={slot * 0.8}
            y={part < 0 ? half + 2 : half + 2 - height}
            height={height}
          />
        )
      })}
    </svg>
  )
}
