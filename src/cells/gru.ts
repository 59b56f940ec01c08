import { filled, type Id } from '../engine/index.ts'
import { type Cell, type CellStep, formulas, raw } from './cell.ts'

const gates = ['r', 'z', 'n'] as const

/** The three blocks of a stack of 3H rows, side by side. */
const split = ({ tape, time, size }: CellStep, stack: Id, letter: string) =>
  tape.together(() =>
    gates.map((gate, row) =>
      tape.apply(
        'slice',
        [stack],
        { symbol: `${letter}${gate}`, time, gate },
        { from: row * size, to: (row + 1) * size },
      ),
    ),
  ) as [Id, Id, Id]

/**
 * PyTorch's form: r, z = σ(·), n = tanh(xn + r ⊙ hn), h = (1 − z) ⊙ n + z ⊙ h' (Cho et al. 2014).
 * The reset gate multiplies the recurrent product with its own bias inside, so there are two biases.
 */
export const gru = {
  id: 'gru',
  carries: ['h'],
  gates,
  parameters: ({ inputSize: V, hiddenSize: H }) => [
    { name: 'W_xh', shape: [3 * H, V] },
    { name: 'W_hh', shape: [3 * H, H] },
    { name: 'b_xh', shape: [3 * H, 1] },
    { name: 'b_hh', shape: [3 * H, 1] },
  ],
  step: (step) => {
    const { tape, time, parameter, before, x, size } = step
    const [xh, hh] = tape.together(() => [
      tape.apply('matmul', [parameter('W_xh'), x], { symbol: 'xh', time }), // (3H,V)·(V,1)
      tape.apply('matmul', [parameter('W_hh'), before('h')], { symbol: 'hh', time }), // (3H,H)·(H,1)
    ])
    const [X, A] = tape.together(() => [
      tape.apply('add', [xh!, parameter('b_xh')], { symbol: 'X', time }),
      tape.apply('add', [hh!, parameter('b_hh')], { symbol: 'A', time }),
    ])
    const [xr, xz, xn] = split(step, X!, 'x')
    const [hr, hz, hn] = split(step, A!, 'h')
    const [rraw, zraw] = tape.together(() => [
      tape.apply('add', [xr, hr], { symbol: 'rraw', time, gate: 'r' }),
      tape.apply('add', [xz, hz], { symbol: 'zraw', time, gate: 'z' }),
    ])
    const [r, z] = tape.together(() => [
      tape.apply('sigmoid', [rraw!], { symbol: 'r', time, gate: 'r' }),
      tape.apply('sigmoid', [zraw!], { symbol: 'z', time, gate: 'z' }),
    ])
    const rhn = tape.apply('mul', [r!, hn], { symbol: 'rhn', time })
    const nraw = tape.apply('add', [xn, rhn], { symbol: 'nraw', time, gate: 'n' })
    const n = tape.apply('tanh', [nraw], { symbol: 'n', time, gate: 'n' })
    const one = tape.leaf('constant', { symbol: 'one', time }, filled(size, 1, 1))
    const keep = tape.apply('sub', [one, z!], { symbol: 'zc', time }) // 1 − z
    const [zn, zh] = tape.together(() => [
      tape.apply('mul', [keep, n], { symbol: 'zn', time }),
      tape.apply('mul', [z!, before('h')], { symbol: 'zh', time }),
    ])
    return { h: tape.apply('add', [zn!, zh!], { symbol: 'h', time }) }
  },
  notation: {
    ...formulas('xh', 'hh', 'rhn', 'zc', 'zn', 'zh'),
    ...Object.fromEntries(
      gates.flatMap((gate) => [
        [`${gate}raw`, raw(gate)],
        [`x${gate}`, { letter: 'X', sub: gate }],
        [`h${gate}`, { letter: 'A', sub: gate }],
      ]),
    ),
    one: { upright: '1' },
  },
  counterpart: { preactivation: 'nraw', activation: 'n' },
  reference: { r: 'r', z: 'z', n: 'n' },
} satisfies Cell
