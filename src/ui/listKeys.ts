/** What a keyboard event says about the key. */
interface KeyPress {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const arrows = {
  row: ['ArrowLeft', 'ArrowRight'],
  column: ['ArrowUp', 'ArrowDown'],
} as const

/**
 * Roving focus in a list of n items: the index that a key leads to, with the arrow keys along the list,
 * Home and End. It stops at the ends, or with `wraps` goes round. Undefined for all other keys.
 */
export function indexAfterKey(
  { key, altKey, ctrlKey, metaKey }: KeyPress,
  index: number,
  n: number,
  direction: keyof typeof arrows,
  wraps = false,
): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  const [back, on] = arrows[direction]
  const to = { [back]: index - 1, [on]: index + 1, Home: 0, End: n - 1 }[key]
  if (to === undefined) return undefined
  return wraps ? (to + n) % n : Math.min(n - 1, Math.max(0, to))
}
