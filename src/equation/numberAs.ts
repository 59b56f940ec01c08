/** How a notation writes signs, and what is no ordinary number. */
export interface NumberNotation {
  readonly plus: string
  readonly minus: string
  readonly infinity: string
  readonly nan: string
}

/** A number in a notation; `write` writes its size, which is finite and above 0. Zero has no sign. */
export function numberAs(
  { plus, minus, infinity, nan }: NumberNotation,
  value: number,
  write: (size: number) => string,
): string {
  if (Number.isNaN(value)) return nan
  if (value === 0) return '0'
  const size = Math.abs(value)
  return (value < 0 ? minus : plus) + (size === Number.POSITIVE_INFINITY ? infinity : write(size))
}
