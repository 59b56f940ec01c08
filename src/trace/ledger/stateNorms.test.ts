import { describe, expect, test } from 'vitest'
import { presets, unroll } from '../../cells/index.ts'
import { backward, column, nodeNamed, product, replay, tensor } from '../../engine/index.ts'
import { record } from '../record.ts'
import { norm } from './measure.ts'
import { stateNormsOf } from './stateNorms.ts'

const traceOf = (name: keyof typeof presets, mistakes: Parameters<typeof record>[1] = {}) =>
  record(unroll(presets[name], { initial: true }), mistakes)

describe.each(['hello-slide', 'hello-lstm', 'hello-gru'] as const)('%s', (name) => {
  const trace = traceOf(name)
  const { tape } = trace

  test('of all losses it is what the backward pass leaves at each h', () => {
    const gradients = backward(tape)
    expect(stateNormsOf(trace, 'all')).toEqual(
      [1, 2, 3, 4].map((t) => norm(gradients.get(nodeNamed(tape, `t${t}.h`)!.id)!)),
    )
  })

  test('of the last loss it is what nudging h changes in that loss', () => {
    const epsilon = 1e-5
    const lossWith = (t: number, k: number, by: number) => {
      const h = nodeNamed(tape, `t${t}.h`)!.value
      const nudged = { ...h, data: Float64Array.from(h.data, (v, j) => (j === k ? v + by : v)) }
      return nodeNamed(replay(tape, { [`t${t}.h`]: nudged }), 't4.L')!.value.data[0]!
    }
    for (const [n, size] of stateNormsOf(trace, 'last').entries()) {
      const numeric = [0, 1, 2].map(
        (k) => (lossWith(n + 1, k, epsilon) - lossWith(n + 1, k, -epsilon)) / (2 * epsilon),
      )
      expect(size).toBeCloseTo(norm(column(numeric)), 7)
    }
  })

  test('both begin at the same: at the last time step there is only its own loss', () => {
    expect(stateNormsOf(trace, 'last').at(-1)).toBeCloseTo(stateNormsOf(trace, 'all').at(-1)!, 12)
  })
})

test('an RNN multiplies by diag(1 − h²) W_hhᵀ for every time step back', () => {
  const trace = traceOf('hello-slide')
  const { tape } = trace
  const whh = presets['hello-slide'].parameters.W_hh!
  const transposed = tensor(
    3,
    3,
    [0, 1, 2].flatMap((r) => [0, 1, 2].map((c) => whh.data[c * 3 + r]!)),
  )
  const why = presets['hello-slide'].parameters.W_hy!
  const whyT = tensor(
    3,
    4,
    [0, 1, 2].flatMap((r) => [0, 1, 2, 3].map((c) => why.data[c * 3 + r]!)),
  )
  const p = nodeNamed(tape, 't4.p')!.value
  const target = presets['hello-slide'].targets[3]!
  let dh = product(whyT, column(Array.from(p.data, (v, k) => v - (k === target ? 1 : 0))))
  const norms = [norm(dh)]
  for (const t of [4, 3, 2]) {
    const h = nodeNamed(tape, `t${t}.h`)!.value
    dh = product(transposed, column(Array.from(dh.data, (v, k) => v * (1 - h.data[k]! ** 2))))
    norms.unshift(norm(dh))
  }
  for (const [k, size] of stateNormsOf(trace, 'last').entries())
    expect(size).toBeCloseTo(norms[k]!, 10)
})

test('it tells the truth about mistakes: without what t+1 sends, nothing of the last loss reaches back', () => {
  const trace = traceOf('hello-slide', { mistakes: ['no-dh-next'] })
  expect(stateNormsOf(trace, 'last').slice(0, 3)).toEqual([0, 0, 0])
  expect(stateNormsOf(trace, 'last')[3]).toBeGreaterThan(0)
})

test('behind the last target nothing arrives', () => {
  const pass = { ...presets['hello-lstm'], targets: [null, 1, null, null] }
  const trace = record(unroll(pass))
  for (const source of ['all', 'last'] as const) {
    const [first, second, ...rest] = stateNormsOf(trace, source)
    expect(Math.min(first!, second!)).toBeGreaterThan(0)
    expect(rest).toEqual([0, 0])
  }
})
