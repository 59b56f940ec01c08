/** Result of a check as a sign: a tick, a cross, or ≈. The words beside it say the same. */
export type Ending = 'good' | 'bad' | 'open'

const signs: Readonly<Record<Ending, string>> = {
  good: 'M5.5 10.3l3.1 3.1 6-6.6',
  bad: 'M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2',
  open: 'M5.6 8.4c1.5-1.4 2.9-1.2 4.4-.4s2.9.9 4.4-.5M5.6 12.5c1.5-1.4 2.9-1.2 4.4-.4s2.9.9 4.4-.5',
}

export function VerdictMark({ ending }: { ending: Ending }) {
  return (
    <svg
      className={`verdict-mark ${ending}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
    >
      <circle cx="10" cy="10" r="9" />
      <path d={signs[ending]} />
    </svg>
  )
}
