/** The first and the last of what is in sight, from 0. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** Which of n items of `size` pixels are visible from `from` on, over `stretch` pixels. */
export function visibleRange(from: number, stretch: number, size: number, n: number): Range {
  const first = Math.min(n - 1, Math.max(0, Math.floor(from / size)))
  const last = Math.min(n - 1, Math.max(first, Math.ceil((from + stretch) / size) - 1))
  return { first, last }
}

/** What is drawn of each of them. */
export const eachIn = <Drawn>({ first, last }: Range, draw: (k: number) => Drawn): Drawn[] =>
  Array.from({ length: last - first + 1 }, (_, k) => draw(first + k))
