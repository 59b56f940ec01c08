import { type OpName, opNamed, ops } from './ops/index.ts'
import { seeded } from './random.ts'
import { type Id, startTape, type Tape } from './tape.ts'
import { generate, type Shape, shapeOf, type Tensor } from './tensor.ts'

const letters = [...'abdeijklmnoqrsuvwxz']

/** A circuit of about `size` nodes, from a seed: all ops, columns and single numbers, forks, constants. */
export function anyTape(seed: number, size: number, rows: number): Tape {
  const random = seeded(seed)
  const below = (n: number) => Math.floor(random() * n)
  const pick = <One>(all: readonly One[]): One => all[below(all.length)]!
  const tape = startTape()
  const values: Tensor[] = []
  const add = (id: Id, value: Tensor) => {
    values[id] = value
    return id
  }
  const symbol = () =>
    `${letters[values.length % letters.length]}${values.length >= letters.length ? `_${values.length}` : ''}`
  const leaf = (shape: Shape, kind: 'parameter' | 'input' | 'constant') => {
    const value = generate(...shape, () => Math.round((4 * random() - 2) * 100) / 100)
    return add(tape.leaf(kind, { symbol: symbol() }, value, kind !== 'constant'), value)
  }
  const shapes: readonly Shape[] = [
    [rows, 1],
    [1, 1],
    [rows, rows],
  ]
  for (let k = 0; k < 3; k++) leaf(shapes[k]!, 'parameter')
  leaf([rows, 1], pick(['parameter', 'input', 'constant']))
  leaf([1, 1], pick(['input', 'constant']))

  /** Some nodes that an op would take, or null. */
  const inputsFor = (name: OpName): readonly Id[] | null => {
    const { shapes: example } = pick(opNamed(name).examples)
    const ids = example.map(() => below(values.length))
    // A fork is likely: the newest nodes are wanted too.
    if (random() < 0.6) ids[0] = values.length - 1 - below(Math.min(3, values.length))
    return ids
  }
  const attrFor = (name: OpName, [first]: readonly Id[]) => {
    if (name === 'pow') return { exponent: pick([0, 1, 2, 3, -1]) }
    const { rows: n } = values[first!]!
    if (name === 'slice') {
      const from = below(n)
      return { from, to: from + 1 + below(n - from) }
    }
    return name === 'softmaxCrossEntropy' ? { target: below(n) } : {}
  }
  const tried = (name: OpName) => {
    const inputs = inputsFor(name)
    if (!inputs) return
    const op = opNamed(name)
    const attr = attrFor(name, inputs)
    const x = inputs.map((id) => values[id]!)
    if (typeof op.shape(x.map(shapeOf), attr) === 'string') return
    const value = op.forward(x, attr)
    // Within numbers that a reader would look at.
    if (![...value.data].every((v) => Number.isFinite(v) && Math.abs(v) < 1e3)) return
    add(tape.apply(name, inputs, { symbol: symbol() }, attr), value)
  }
  const names = Object.keys(ops) as OpName[]
  for (let tries = 0; values.length < size && tries < 40 * size; tries++) tried(pick(names))

  // The loss is made of the newest node and two of the first, by one op or another.
  const total = (id: Id): Id => {
    const value = values[id]!
    if (value.data.length === 1) return id
    return add(tape.apply('sum', [id], { symbol: symbol() }), opNamed('sum').forward([value], {}))
  }
  const ends = [values.length - 1, 0, 1].map(total)
  const last = pick(['add', 'mul', 'sub', 'neg', 'exp'] as const)
  const count = { add: 3, mul: 2, sub: 2, neg: 1, exp: 1 }[last]
  const small = last === 'exp' && Math.abs(values[ends[0]!]!.data[0]!) > 20
  return tape.finish(tape.apply(small ? 'neg' : last, ends.slice(0, count), { symbol: 'loss' }))
}
