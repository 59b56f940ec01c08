import type { Id } from '../engine/index.ts'
import { type Cell, type CellStep, formulas, type Notation, raw as rawOf } from './cell.ts'

const gates = ['i', 'f', 'o', 'g'] as const
type Gate = (typeof gates)[number]
type Gates = Readonly<Record<Gate, Id>>

/** One node for each gate, side by side, in the order of the rows. */
const eachGate = ({ tape }: CellStep, make: (gate: Gate, row: number) => Id): Gates =>
  tape.together(() => ({ i: make('i', 0), f: make('f', 1), o: make('o', 2), g: make('g', 3) }))

/** From pre-activations to states: c = f ⊙ c' + i ⊙ g, h = o ⊙ tanh(c). g is the candidate. */
function states(step: CellStep, raw: Gates) {
  const { tape, time, before } = step
  const { i, f, o, g } = eachGate(step, (gate) =>
    tape.apply(gate === 'g' ? 'tanh' : 'sigmoid', [raw[gate]], { symbol: gate, time, gate }),
  )
  const [fc, ig] = tape.together(() => [
    tape.apply('mul', [f, before('c')], { symbol: 'fc', time }),
    tape.apply('mul', [i, g], { symbol: 'ig', time }),
  ])
  const c = tape.apply('add', [fc!, ig!], { symbol: 'c', time })
  const tanhc = tape.apply('tanh', [c], { symbol: 'tanhc', time })
  return { c, h: tape.apply('mul', [o, tanhc], { symbol: 'h', time }) }
}

const notation: Readonly<Record<string, Notation>> = {
  ...Object.fromEntries(gates.map((gate) => [`${gate}raw`, rawOf(gate)])),
  ...formulas('fc', 'ig', 'tanhc'),
}

const reference = { i: 'i', f: 'f', o: 'o', g: 'g', c: 'c', tanh_c: 'tanhc' }

/** Three gates and the candidate computed at once, as one stack of pre-activations H (4H×1), rows i f o g (Hochreiter, Schmidhuber 1997; Gers 2000). */
export const lstm = {
  id: 'lstm',
  carries: ['h', 'c'],
  gates,
  parameters: ({ inputSize: V, hiddenSize: H }) => [
    { name: 'W_xh', shape: [4 * H, V] },
    { name: 'W_hh', shape: [4 * H, H] },
    { name: 'b_h', shape: [4 * H, 1] },
  ],
  step: (step) => {
    const { tape, time, parameter, before, x, size } = step
    const [xh, hh] = tape.together(() => [
      tape.apply('matmul', [parameter('W_xh'), x], { symbol: 'xh', time }), // (4H,V)·(V,1)
      tape.apply('matmul', [parameter('W_hh'), before('h')], { symbol: 'hh', time }), // (4H,H)·(H,1)
    ])
    const H = tape.apply('add', [xh!, hh!, parameter('b_h')], { symbol: 'H', time })
    const raw = eachGate(step, (gate, row) =>
      tape.apply(
        'slice',
        [H],
        { symbol: `${gate}raw`, time, gate },
        { from: row * size, to: (row + 1) * size },
      ),
    )
    return states(step, raw)
  },
  notation: { ...formulas('xh', 'hh'), ...notation },
  counterpart: null,
  reference: { preactivation: 'H', ...reference },
} satisfies Cell

/** The same numbers with a pair of matrices and a bias of its own for every gate: rows of the stack, apart. */
export const lstmSeparate = {
  id: 'lstm-separate',
  carries: ['h', 'c'],
  gates,
  parameters: ({ inputSize: V, hiddenSize: H }) =>
    gates.flatMap((gate) => [
      { name: `W_x${gate}`, shape: [H, V] as const },
      { name: `W_h${gate}`, shape: [H, H] as const },
      { name: `b_${gate}`, shape: [H, 1] as const },
    ]),
  step: (step) => {
    const { tape, time, parameter, before, x } = step
    const fromInput = eachGate(step, (gate) =>
      tape.apply('matmul', [parameter(`W_x${gate}`), x], { symbol: `x${gate}`, time, gate }),
    )
    const fromState = eachGate(step, (gate) =>
      tape.apply('matmul', [parameter(`W_h${gate}`), before('h')], {
        symbol: `h${gate}`,
        time,
        gate,
      }),
    )
    const raw = eachGate(step, (gate) =>
      tape.apply('add', [fromInput[gate], fromState[gate], parameter(`b_${gate}`)], {
        symbol: `${gate}raw`,
        time,
        gate,
      }),
    )
    return states(step, raw)
  },
  notation: { ...formulas(...gates.flatMap((gate) => [`x${gate}`, `h${gate}`])), ...notation },
  counterpart: null,
  reference,
  usual: 'lstm',
} satisfies Cell
