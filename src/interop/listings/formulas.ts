import { notationOf } from '../../cells/index.ts'
import {
  type CodeLanguage,
  consumersOf,
  formula,
  type Hole,
  type Node,
  nodeNamed,
  passesOn,
  shareFormula,
  substituted,
  type Tape,
  valueFormula,
} from '../../engine/index.ts'
import { type CodeExpression, codeOf, type EachEntry } from '../code/index.ts'

/** What the nodes of a cell are called in its program, by symbol. A node that is neither kept nor local is written out. */
export interface VariableNames {
  /** An entry of these for every time step: h is hs[t]. */
  readonly kept: Readonly<Record<string, string>>
  /** Of one turn of the loop. */
  readonly local: readonly string[]
  /** Gradients that are not called d and the name of the value. */
  readonly gradients: Readonly<Record<string, string>>
}

/** How a language writes time steps and goes through entries. */
interface LoopStyle {
  readonly language: CodeLanguage
  readonly before: string
  /** Entries of arrays brought together by way of the one named. */
  readonly by: (array: string | null) => EachEntry
}

const python: Omit<LoopStyle, 'language'> = {
  before: 't-1',
  by: () => () => {
    throw new Error('arrays need no loops in Python')
  },
}

/** `a.map((d, k) => …)`; a function of the entry alone by its name. */
const mapped =
  (array: string | null): EachEntry =>
  (body, arrays) => {
    const over = array ?? arrays[0]!
    const letter = array === null ? 'a' : 'd'
    const text = body((one) => (one === over ? letter : `${one}[k]`))
    const [, named] = new RegExp(`^([\\w.]+)\\(${letter}\\)$`).exec(text) ?? []
    return `${over}.map(${named ?? `(${text.includes('[k]') ? `${letter}, k` : letter}) => ${text}`})`
  }

const styles: Readonly<Record<CodeLanguage, LoopStyle>> = {
  numpy: { ...python, language: 'numpy' },
  pytorch: { ...python, language: 'pytorch' },
  typescript: { language: 'typescript', before: 't - 1', by: mapped },
}

/** What stands for some nodes in place of their names. */
type Instead = Readonly<Record<string, CodeExpression>>

/** What a share is added to or with, and what stands in it in place of names. */
interface Around {
  readonly before?: string
  readonly beside?: string
  readonly instead?: Instead
}

/** The formulas of one time step of a tape as code, with the names that a program gives to its nodes. */
export class Formulas {
  readonly #tape: Tape
  readonly #names: VariableNames
  readonly #style: LoopStyle

  constructor(tape: Tape, names: VariableNames, language: CodeLanguage) {
    this.#tape = tape
    this.#names = names
    this.#style = styles[language]
  }

  #node(symbol: string): Node {
    return (nodeNamed(this.#tape, `t1.${symbol}`) ?? nodeNamed(this.#tape, symbol))!
  }

  #inputs(node: Node): readonly Node[] {
    return node.inputs.map((id) => this.#tape.nodes[id]!)
  }

  /** The name of a value: hs[t], hs[t-1] of the state before, or its formula. */
  #value(node: Node, instead: Instead): CodeExpression {
    const { symbol, time, op } = node
    if (instead[symbol]) return instead[symbol]
    const { kept, local } = this.#names
    if (kept[symbol] !== undefined)
      return formula.leaf(`${kept[symbol]}[${time === 0 ? this.#style.before : 't'}]`)
    if (op === null) return time === null ? formula.leaf(symbol) : formula.one
    return local.includes(symbol) ? formula.leaf(symbol) : this.#made(node, instead)
  }

  #made(node: Node, instead: Instead): CodeExpression {
    const inputs = this.#inputs(node)
    return substituted<Hole, string>(valueFormula(this.#tape, node), (hole) =>
      this.#value(inputs[hole as number]!, instead),
    )
  }

  /** The variable of a gradient. A node without a letter of its own has that of the sum it is a term of. */
  #gradient(node: Node): string {
    const { symbol } = node
    const [consumer, ...others] = consumersOf(this.#tape, node.id)
    const isTerm = notationOf(this.#tape)[symbol] === 'formula' && others.length === 0
    return consumer && isTerm && passesOn(this.#tape, consumer, consumer.inputs.indexOf(node.id))
      ? this.#gradient(consumer)
      : (this.#names.gradients[symbol] ?? `d${symbol}`)
  }

  /** What makes a value: `f[t] * c[t-1] + i[t] * g[t]`. */
  value(symbol: string): string {
    const { language, by } = this.#style
    return codeOf(this.#made(this.#node(symbol), {}), language, by(null))
  }

  /** A value's function of the value itself: tanh(h). */
  again(symbol: string): CodeExpression {
    const node = this.#node(symbol)
    return substituted<Hole, string>(valueFormula(this.#tape, node), () => this.#value(node, {}))
  }

  /** The name of a value of this time step. */
  named(symbol: string): CodeExpression {
    return this.#value(this.#node(symbol), {})
  }

  /** The name of a gradient: dh. */
  gradient(symbol: string): string {
    return this.#gradient(this.#node(symbol))
  }

  /** What one node sends to another: `(1 - hs[t]**2) * dh`; with what is there before or comes beside it. */
  share(from: string, to: string, { before, beside, instead = {} }: Around = {}): string {
    const node = this.#node(from)
    const inputs = this.#inputs(node)
    const upstream = this.#gradient(node)
    const share = substituted<Hole, string>(
      shareFormula(
        this.#tape,
        node,
        inputs.findIndex(({ symbol }) => symbol === to),
      ),
      (hole) =>
        hole === 'upstream'
          ? formula.leaf(upstream)
          : this.#value(hole === 'output' ? node : inputs[hole]!, instead),
    )
    const { language, by } = this.#style
    return codeOf(summed(before, share, beside), language, by(before ?? upstream))
  }
}

/** a + share + b, a sign of the share taken along. */
function summed(
  before: string | undefined,
  share: CodeExpression,
  beside: string | undefined,
): CodeExpression {
  const positive = (name?: string) =>
    name === undefined ? [] : [{ sign: 1, of: formula.leaf(name) } as const]
  const own = share.kind === 'sum' ? share.terms : [{ sign: 1, of: share } as const]
  return formula.signed(...positive(before), ...own, ...positive(beside))
}
