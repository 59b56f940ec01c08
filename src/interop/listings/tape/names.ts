import { functionsOf, type Id, type Tape } from '../../../engine/index.ts'

/** Words that no variable may have as its name, in one language or another, and names that a listing uses itself. */
const reserved = new Set(
  [
    'and as assert async await break case catch class const continue debugger def default del delete do',
    'elif else enum eval except export extends False finally for from function global if import in',
    'instanceof interface is lambda let new None nonlocal not null or pass print raise return static super',
    'switch this throw true false True try type typeof undefined var void while with yield arguments',
    'np torch json array show Math JSON console Matrix each add times timesTransposed outer transposed',
    'total placed onehot ones zerosLike NaN Infinity float len abs',
  ].flatMap((line) => line.split(' ')),
)

/** What the variables of a listing are called. */
export interface Variables {
  /** t3.h → t3_h. */
  readonly value: (id: Id) => string
  /** dL/d of it: t3.h → t3_dh. */
  readonly gradient: (id: Id) => string
}

/** A variable for every node and its gradient, each with a name of its own that all languages allow. */
export function variablesOf(tape: Tape): Variables {
  const { nodes } = tape
  const defined = functionsOf(tape).flatMap((fn) => (fn.defined ? [fn.name] : []))
  const taken = new Set([...reserved, ...defined])
  const free = (wanted: string): string => {
    const plain = wanted.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=\p{N})/u, '_')
    let name = plain
    while (taken.has(name)) name += '_'
    taken.add(name)
    return name
  }
  const at = (time: number | null) => (time === null ? '' : `t${time}_`)
  const values = nodes.map(({ symbol, time }) => free(at(time) + symbol))
  const gradients = nodes.map(({ symbol, time }) => free(`${at(time)}d${symbol}`))
  return { value: (id) => values[id]!, gradient: (id) => gradients[id]! }
}
