/** Paths of an icon in a square of 20 × 20: one that is filled, one that is stroked. */
export interface IconPaths {
  readonly fill?: string
  readonly line?: string
}

/** An icon, hidden from screen readers: the button around it has the name. */
export function Icon({ icon, size = 20 }: { icon: IconPaths; size?: number }) {
  const { fill, line } = icon
  return (
    <svg className="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      {fill && <path d={fill} fill="currentColor" stroke="currentColor" strokeLinejoin="round" />}
      {line && (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  )
}
