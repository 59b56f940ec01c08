/**
 * The first k of 0 … n−1 for which `holds` is true, by halving; n where there is none. `holds` has to be
 * false before that k and true from it on.
 */
export function firstWhere(n: number, holds: (k: number) => boolean): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
