import type { Fn } from './expression/expression.ts'
import { root } from './expression/root.ts'
import { appliedTo } from './op.ts'
import { type OpName, opNamed, ops } from './ops/index.ts'
import { functionsIn } from './structure.ts'

/** For the tests: every function that a formula may call, by its symbol. */
export function functionsBySymbol(): ReadonlyMap<string, Fn> {
  const called = (Object.keys(ops) as OpName[]).flatMap((name) => {
    const { formula, examples } = opNamed(name)
    return examples.flatMap(({ shapes, attr }) => {
      const of = appliedTo(shapes, attr ?? {})
      return [formula.value(of), ...shapes.map((_, k) => formula.share(k, of))].flatMap(functionsIn)
    })
  })
  return new Map([...called, root].map((fn) => [fn.symbol, fn]))
}
