/**
 * Work that can pause: what it yields is how many numbers it has read since it yielded last, in any
 * order of magnitude a measure of the time that went by; what it returns is its result.
 */
export type Work<Result> = Generator<number, Result>

/** So many numbers are read between two pauses, or more: a pause costs, too. */
export const grain = 16_384

/** Runs a generator to its end without pausing; returns its result. */
export function runToEnd<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
