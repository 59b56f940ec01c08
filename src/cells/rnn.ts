import { type Cell, formulas, raw } from './cell.ts'

/** hraw = W_xh x + W_hh h' + b_h, h = tanh(hraw) (Elman 1990), or relu, or no activation at all. */
export const rnn = {
  id: 'rnn',
  carries: ['h'],
  gates: [],
  parameters: ({ inputSize: V, hiddenSize: H }) => [
    { name: 'W_xh', shape: [H, V] },
    { name: 'W_hh', shape: [H, H] },
    { name: 'b_h', shape: [H, 1] },
  ],
  step: ({ tape, time, parameter, before, x, activation }) => {
    const xh = tape.apply('matmul', [parameter('W_xh'), x], { symbol: 'xh', time }) // (H,V)·(V,1)
    const hh = tape.apply('matmul', [parameter('W_hh'), before('h')], { symbol: 'hh', time }) // (H,H)·(H,1)
    const hraw = tape.apply('add', [xh, hh, parameter('b_h')], { symbol: 'hraw', time })
    return { h: tape.apply(activation, [hraw], { symbol: 'h', time }) }
  },
  notation: { ...formulas('xh', 'hh'), hraw: raw('h') },
  counterpart: { preactivation: 'hraw', activation: 'h' },
  reference: { preactivation: 'hraw' },
} satisfies Cell
