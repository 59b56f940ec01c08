import type { Amount, Scene } from './scene.ts'

/** Up to this many entries each has its own bar, which is cut where it does not fit; beyond, one outline a sign keeps drawing quick. */
export const mostBars = 24

/** Whether a bar of the time step in focus, or of those beside it, is longer than its scale and so drawn cut. */
export function hasCutBars({ strips, marks, beside, domains }: Scene): boolean {
  const cut = (amount: Amount | null) => {
    if (amount === null || amount.state === 'not reached') return false
    const { kind, tensor } = amount
    return (
      tensor.data.length <= mostBars &&
      Array.from(tensor.data).some((value) => Math.abs(value) > domains[kind])
    )
  }
  return (
    strips.some(({ amount }) => cut(amount)) ||
    marks.some(
      ({ mark, value, gradient }) => mark.shape === 'block' && (cut(value) || cut(gradient)),
    ) ||
    beside.some(({ states }) => states.some(({ gradient }) => cut(gradient)))
  )
}
