import type { Label } from '../../equation/index.ts'
import { minus, withMinus, withSign } from '../../i18n/numberText.ts'

/** Written plainly, where decimals are asked for. */
const isNear = (size: number) => size >= 0.01 && size < 1000

/** A number as mantissa and power of ten: 2.1 × 10⁻¹⁰; 0 is 0, and without decimals 1 × 10⁻⁵ is 10⁻⁵. */
export function powerOf(value: number, digits = 1): Label {
  const size = Math.abs(value)
  if (!Number.isFinite(size) || size === 0 || (digits > 0 && isNear(size)))
    return [{ text: withMinus(value, () => size.toPrecision(digits + 1)), italic: false }]
  const [mantissa, power = ''] = size.toExponential(digits).split('e')
  const text = withMinus(value, () => (mantissa === '1' ? '10' : `${mantissa} × 10`))
  return [{ text, sup: minus(power.replace('+', '')), italic: false }]
}

/** ε of the row 1, 2, 5, 10, …, which needs no decimals. */
export const epsilonLabel = (epsilon: number): Label => powerOf(epsilon, 0)

/** A gradient with all the digits that a check can tell apart. */
export const precise = (value: number): string =>
  withSign(value, (size) => (size < 1e-3 || size >= 1e5 ? size.toExponential(6) : size.toFixed(9)))

/** Two losses in all of their 16 digits, cut where they begin to differ. */
export function contrasted(a: number, b: number): readonly [shared: string, a: string, b: string] {
  const [one, other] = [a, b].map((loss) => minus(loss.toPrecision(16)))
  let k = 0
  while (k < one!.length && one![k] === other![k]) k++
  return [one!.slice(0, k), one!.slice(k), other!.slice(k)]
}
