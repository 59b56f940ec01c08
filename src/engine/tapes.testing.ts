import fc from 'fast-check'
import { arityOf } from './op.ts'
import { type OpName, opNamed, ops } from './ops/index.ts'
import { seeded } from './random.ts'
import { type Id, type Leaf, startTape, type Tape } from './tape.ts'
import { generate, type Shape } from './tensor.ts'

const leafKinds = ['parameter', 'input', 'state', 'constant'] as const satisfies readonly Leaf[]

/** The names of all ops that take so many inputs of these shapes, with what constants they then need. */
function fitting(shapes: readonly Shape[]) {
  const [rows] = shapes[0]!
  const attrs = {
    slice: { from: 0, to: rows },
    pow: { exponent: 2 },
    softmaxCrossEntropy: { target: 0 },
  }
  return (Object.keys(ops) as OpName[]).flatMap((name) => {
    const op = opNamed(name)
    const attr = attrs[name as keyof typeof attrs] ?? {}
    const arity = arityOf(op)
    const fits = arity === null || arity === shapes.length
    return fits && typeof op.shape(shapes, attr) !== 'string' ? [{ name, attr }] : []
  })
}

/**
 * Any small computation: leaves of every kind, scalars, vectors and matrices, forks, a node as
 * several inputs of another, nodes that nothing is made of; with times or without. Its loss is a
 * sum over the last node.
 */
export const tapes: fc.Arbitrary<Tape> = fc
  .record({
    seed: fc.integer(),
    leaves: fc.array(
      fc.record({
        kind: fc.constantFrom(...leafKinds),
        rows: fc.constantFrom(1, 3),
        cols: fc.constantFrom(1, 1, 3),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    made: fc.array(
      fc.record({
        inputs: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        op: fc.nat(),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    timed: fc.boolean(),
  })
  .map(({ seed, leaves, made, timed }) => {
    const random = seeded(seed)
    const tape = startTape()
    const values: Shape[] = []
    const tag = (symbol: string, time: number) => (timed ? { symbol, time } : { symbol })
    for (const [k, { kind, rows, cols }] of leaves.entries()) {
      const value = generate(rows, cols, () => 0.5 + random())
      const where = kind === 'parameter' ? { symbol: `W_${k}` } : tag(`x${k}`, 1)
      tape.leaf(kind, where, value, kind !== 'constant')
      values.push([rows, cols])
    }
    for (const [k, one] of made.entries()) {
      const inputs: Id[] = one.inputs.map((n) => n % values.length)
      const shapes = inputs.map((id) => values[id]!)
      const choices = fitting(shapes)
      const chosen = choices[one.op % Math.max(1, choices.length)]
      const [name, of, attr] = chosen
        ? ([chosen.name, inputs, chosen.attr] as const)
        : (['identity', [inputs[0]!], {}] as const)
      tape.apply(name, of, tag(`v${k}`, 1 + Math.floor(k / 4)), attr)
      const shape = opNamed(name).shape(
        of.map((id) => values[id]!),
        attr,
      )
      values.push(shape as Shape)
    }
    const last = values.length - 1
    return tape.finish(tape.apply('sum', [last], { symbol: 'loss' }))
  })
