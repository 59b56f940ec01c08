/*
 * How long it takes to record a whole LSTM pass, every gate and every gradient kept.
 * A ratio holds from machine to machine where milliseconds do not: each row is also given in units
 * of the matrix products that the forward pass cannot do without, timed in turn with it.
 */
import { initialise, type Pass, unroll } from '../cells/index.ts'
import { oneHot, product, seeded } from '../engine/index.ts'
import { knownAt, record } from '../trace/index.ts'

const cases = [
  { name: 'hello: T = 4, H = 3, V = 4', T: 4, H: 3, V: 4, goal: '≤ 3 ms', runs: 200 },
  { name: 'T = 25, H = 100, V = 65', T: 25, H: 100, V: 65, goal: '≤ 60 ms', runs: 20 },
  {
    name: 'T = 25, H = 100, V = 1 663',
    T: 25,
    H: 100,
    V: 1663,
    goal: '≤ 1 000 ms, 300 MB',
    runs: 5,
  },
] as const

function passOf({ T, H, V }: (typeof cases)[number]): Pass {
  const model = {
    cell: 'lstm',
    activation: 'tanh',
    inputSize: V,
    hiddenSize: H,
    outputSize: V,
  } as const
  const random = seeded(1)
  const index = () => Math.floor(random() * V)
  return {
    model,
    parameters: initialise(model, 1),
    initial: {},
    inputs: Array.from({ length: T }, () => oneHot(V, index())),
    targets: Array.from({ length: T }, index),
  }
}

/** The products of the forward pass and nothing else. */
function products({ parameters, inputs, model }: Pass) {
  const { W_xh, W_hh, W_hy } = parameters
  const h = oneHot(model.hiddenSize, 0)
  for (const x of inputs) {
    product(W_xh!, x)
    product(W_hh!, h)
    product(W_hy!, h)
  }
}

function milliseconds(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

const rows = cases.map((one) => {
  const pass = passOf(one)
  const recorded = () => record(unroll(pass))
  recorded()
  const before = process.memoryUsage()
  let trace = recorded()
  const after = process.memoryUsage()
  const times: number[] = []
  const units: number[] = []
  const looks: number[] = []
  for (let n = 0; n < one.runs; n++) {
    units.push(milliseconds(() => products(pass)))
    times.push(
      milliseconds(() => {
        trace = recorded()
      }),
    )
    looks.push(milliseconds(() => knownAt(trace, trace.steps.length >> 1)))
  }
  const grown = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers
  return {
    'LSTM, recorded': one.name,
    steps: trace.steps.length,
    'median ms': median(times).toFixed(2),
    goal: one.goal,
    '× its products': (median(times) / median(units)).toFixed(1),
    'what is known at a step, ms': median(looks).toFixed(3),
    'kept, MB': (grown / 1e6).toFixed(1),
  }
})

console.table(rows)
