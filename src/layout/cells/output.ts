import type { Size } from '../geometry.ts'
import { below, down, right } from '../plan.ts'

/** What lies how far from where its wire starts, and how large it is, in units. */
interface Measures {
  readonly hy: number
  readonly bias: Size
  readonly y: number
  readonly p: { readonly size: Size; readonly strip: number }
  readonly total: Size
}

/** From the state to the loss, in columns output, loss, total and rows hy, y, L: the same in both gated cells. */
export const outputLayer = ({ hy, bias, y, p, total }: Measures) =>
  [
    { of: 'W_hy', at: ['W_hy', 'hy'], shape: 'rect', size: [104, 40] },
    { of: 'hy', at: ['output', 'hy'], strip: down(hy) },
    { of: 'b_y', at: ['b_y', 'y'], shape: 'rect', size: bias },
    {
      of: 'y',
      at: ['output', 'y'],
      strip: right(y, { named: true, valueName: [24, -29] as const }),
    },
    {
      of: 'p',
      at: ['loss', 'y'],
      shape: 'pill',
      size: p.size,
      strip: below(p.strip, { named: true, valueName: [7, -29] as const }),
    },
    {
      of: 'L',
      at: ['loss', 'L'],
      shape: 'pill',
      size: [44, 26],
      out: { holds: 'number', at: ['loss', 'L value'], size: [84, 28] },
    },
    {
      of: 'loss',
      at: ['total', 'L'],
      sign: 'Σ',
      out: { holds: 'number', at: ['total', 'y'], size: total },
    },
  ] as const
