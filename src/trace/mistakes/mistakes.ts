import {
  accumulate,
  chainRule,
  type Gradient,
  multiplyOut,
  type Node,
  outer,
  type Rule,
  sliceRows,
  stackRows,
  type Tape,
  type Tensor,
  zip,
} from '../../engine/index.ts'

/** A classic bug in a hand-written backward pass: another way to make a share, or to add it up. */
interface Mistake {
  /** Cells in which it can be made. */
  readonly cells: readonly ('rnn' | 'lstm' | 'gru')[]
  readonly share?: (site: ShareSite) => Gradient | null
  readonly total?: Rule['total']
}

/** One share about to be sent from `from` to `to`. */
interface ShareSite {
  readonly honest: () => Gradient
  readonly from: Node
  readonly to: Node
  readonly input: number
  readonly upstream: Tensor
  readonly tape: Tape
}

const everyCell = ['rnn', 'lstm', 'gru'] as const

/** Loses what time t+1 sends to the state of that letter at time t. */
const withoutNext = (symbol: string) => (site: ShareSite) =>
  site.to.symbol === symbol && site.from.time !== site.to.time && site.from.time !== null
    ? null
    : site.honest()

/** Swaps two blocks of a stack of four. */
function swappedFirstTwo(stack: Tensor): Tensor {
  const H = stack.rows / 4
  return stackRows([
    sliceRows(stack, H, 2 * H),
    sliceRows(stack, 0, H),
    sliceRows(stack, 2 * H, 4 * H),
  ])
}

/** Whether the slope of a node is where a mistake is made. */
export const isWrongSlope = {
  'tanh-twice': ({ op, symbol }: Node) => op === 'tanh' && symbol !== 'tanhc', // c is no tanh yet
  'no-sigmoid-slope': ({ op }: Node) => op === 'sigmoid',
}

export const mistakes = {
  /** dh = W_hyᵀdy alone. */
  'no-dh-next': { cells: everyCell, share: withoutNext('h') },

  /** dc = (1 − tanh²c) ⊙ o ⊙ dh alone. */
  'no-dc-next': { cells: ['lstm'], share: withoutNext('c') },

  /** 1 − tanh²(h) where 1 − h² is meant: tanh applied to what is a tanh already. Likewise for g and n. */
  'tanh-twice': {
    cells: everyCell,
    share: ({ honest, from, upstream }) =>
      isWrongSlope['tanh-twice'](from)
        ? zip(upstream, from.value, (dy, y) => dy * (1 - Math.tanh(y) ** 2))
        : honest(),
  },

  /** The slope σ(1 − σ) of the gates left out: dH gets di where it should get i(1 − i) ⊙ di. */
  'no-sigmoid-slope': {
    cells: ['lstm', 'gru'],
    share: ({ honest, from, upstream }) =>
      isWrongSlope['no-sigmoid-slope'](from) ? upstream : honest(),
  },

  /** dW = … in the loop over time where dW += … is meant: the last term to arrive is all that stays. */
  'assign-over-time': {
    cells: everyCell,
    total: (before, share, to) => (to.leaf === 'parameter' ? share : accumulate(before, share)),
  },

  /** dH stacked as f i o g. */
  'swap-i-f': {
    cells: ['lstm'],
    share: ({ honest, from, to }) =>
      from.op === 'slice' && to.symbol === 'H' ? swappedFirstTwo(multiplyOut(honest())) : honest(),
  },

  /** dW_hh += dhraw hₜᵀ where hₜ₋₁ was multiplied. */
  'h-now-in-dW_hh': {
    cells: everyCell,
    share: ({ honest, from, to, input, upstream, tape }) => {
      const factor = tape.nodes[from.inputs[1 - input] ?? -1]
      if (from.op !== 'matmul' || to.leaf !== 'parameter' || factor?.symbol !== 'h') return honest()
      if (factor.time === from.time) return honest() // W_hy reads h of its own time step
      const now = tape.nodes.find((node) => node.symbol === 'h' && node.time === from.time)
      return now ? outer(upstream, now.value) : honest()
    },
  },
} satisfies Record<string, Mistake>

export type MistakeName = keyof typeof mistakes

/** Whether there is a place for a mistake in a cell's equations. */
export const canMake = (cell: string, name: MistakeName): boolean =>
  (mistakes[name].cells as readonly string[]).includes(cell)

export const isMistakeName = (name: unknown): name is MistakeName =>
  typeof name === 'string' && Object.hasOwn(mistakes, name)

/** The chain rule with the given mistakes in it; without any, the chain rule itself. */
export function ruleOf(names: readonly MistakeName[]): Rule {
  if (names.length === 0) return chainRule
  const made: readonly Mistake[] = names.map((name) => mistakes[name])
  const share: Rule['share'] = (honest, from, input, upstream, tape) => {
    const to = tape.nodes[from.inputs[input]!]!
    let result: Gradient | null = honest()
    for (const mistake of made) {
      if (result === null || !mistake.share) continue
      const soFar: Gradient = result
      result = mistake.share({ honest: () => soFar, from, to, input, upstream, tape })
    }
    return result
  }
  return { share, total: made.find((mistake) => mistake.total)?.total ?? accumulate }
}
