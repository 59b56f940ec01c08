/** The largest of some numbers in size. */
export const scaleOf = (numbers: readonly number[]): number =>
  numbers.reduce((size, value) => Math.max(size, Math.abs(value)), 0)

/** What counts as zero beside numbers of a size: the noise of rounding. */
const noise = (scale: number) => 1e-9 * Math.max(scale, 1e-3)

/** Half a unit of the second significant digit: what is right to two digits is no farther off. */
const secondDigit = (truth: number): number =>
  truth === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(truth))) - 1) * (1 + 1e-9)

/** One above zero and the other below, and neither of them noise. */
const isOpposed = (a: number, b: number, scale: number): boolean =>
  a * b < 0 && Math.min(Math.abs(a), Math.abs(b)) > noise(scale)

/** Right to two significant digits, or within a hundredth of the largest entry; never of the wrong sign. */
const isClose = (answer: number, truth: number, scale: number): boolean =>
  !isOpposed(answer, truth, scale) &&
  Math.abs(answer - truth) <= Math.max(secondDigit(truth), 0.01 * scale, noise(scale))

/** Which of the numbers are right. */
export function marksOf(answer: readonly number[], truth: readonly number[]): readonly boolean[] {
  const scale = scaleOf(truth)
  return truth.map((value, k) => answer[k] !== undefined && isClose(answer[k], value, scale))
}

export const areClose = (answer: readonly number[], truth: readonly number[]): boolean =>
  answer.length === truth.length && marksOf(answer, truth).every(Boolean)

export const signs = ['+', '0', '−'] as const
export type Sign = (typeof signs)[number]

/** The sign of a number; what is only rounding noise beside the others counts as 0. */
export const signOf = (value: number, scale: number): Sign =>
  Math.abs(value) <= noise(scale) ? '0' : value > 0 ? '+' : '−'
