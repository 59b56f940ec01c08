import { functionsBySymbol } from '../../engine/functions.testing.ts'
import {
  type Expression,
  evaluate,
  formula,
  multiplyOut,
  oneHot,
  type Tensor,
} from '../../engine/index.ts'
import { nodeKnownAt, type Trace } from '../../trace/index.ts'
import { type Atom, gradientLabelOf, type Label, labelOf, sign } from '../label.ts'
import { plainLabel } from '../plainLabel.ts'

/** Where a formula stands: a trace once a step is done, seen from a time step. */
interface FormulaContext {
  readonly trace: Trace
  readonly step: number
  readonly now: number
  /** The column that is 1 at the target of the loss that the formula is about. */
  readonly onehot: Tensor | null
}

/** A name without its spaces. */
const keyOf = (label: Label): string => plainLabel(label).replaceAll(' ', '')

/** The numbers that each name stands for. */
function namedAt({ trace, step, now }: FormulaContext): ReadonlyMap<string, Tensor> {
  const { tape } = trace
  return new Map(
    tape.nodes.flatMap((node) => {
      const { gradient } = nodeKnownAt(trace, node.id, step)
      const value = [keyOf(labelOf(node, tape, now)), node.value] as const
      return gradient
        ? [value, [keyOf(gradientLabelOf(node, tape, now)), multiplyOut(gradient)] as const]
        : [value]
    }),
  )
}

/** A piece of a written formula: a name with its numbers, or a sign; and what is raised beside it. */
interface LabelToken {
  readonly sign: string
  readonly value: Tensor | null
  readonly sup: string | undefined
}

const signs = /\p{L}+|\d+(?:\.\d+)?|\[\d+(?:…\d+)?\]|[^\s]/gu

/** Names in one piece, upright text sign by sign; what is raised stands beside the last. */
const pieces = (label: Label): readonly Atom[] =>
  label.flatMap((atom) => {
    if (atom.italic) return [atom]
    const found = atom.text.match(signs) ?? []
    return found.map((text, n) => (n === found.length - 1 ? { ...atom, text } : sign(text)))
  })

/** Where the bracket that opens at an atom closes. */
function closing(atoms: readonly Atom[], open: number): number {
  let depth = 0
  return atoms.findIndex(({ text }, k) => {
    if (k < open) return false
    if (text === '(') depth++
    if (text === ')') depth--
    return depth === 0
  })
}

const withoutRaised = ({ sup: _, ...atom }: Atom): Atom => atom

/** A label in pieces, names with their numbers. A gradient of what has no letter, d(…), is one name. */
function tokensOf(label: Label, place: FormulaContext): readonly LabelToken[] {
  const named = namedAt(place)
  const atoms = pieces(label)
  const tokens: LabelToken[] = []
  for (let k = 0; k < atoms.length; k++) {
    const { italic, text, sub } = atoms[k]!
    const isWhole = italic && text === 'd' && sub === undefined
    const end = isWhole ? closing(atoms, k + 1) : k
    const { sup } = atoms[end]!
    const name = [...atoms.slice(k, end), withoutRaised(atoms[end]!)]
    const value = italic ? named.get(keyOf(name)) : null
    if (value === undefined) throw new Error(`what is ${keyOf(name)} in ${plainLabel(label)}?`)
    tokens.push({ sign: text, value, sup })
    k = end
  }
  return tokens
}

type Read = Expression<Tensor>

const raised = (of: Read, sup: string | undefined): Read => {
  if (sup === undefined) return of
  return sup === '⊤' ? formula.transpose(of) : formula.power(of, Number(sup.replace('−', '-')))
}

/** For the tests: a formula as a reader takes it, worked out. */
export function workedOut(label: Label, place: FormulaContext): Tensor {
  const tokens = tokensOf(label, place)
  const functions = functionsBySymbol()
  let next = 0
  const sees = (...wanted: readonly string[]) => wanted.includes(tokens[next]?.sign ?? '')
  const take = (): LabelToken => {
    const token = tokens[next++]
    if (!token) throw new Error(`${plainLabel(label)} breaks off`)
    return token
  }

  function sum(): Read {
    const terms: { sign: 1 | -1; of: Read }[] = []
    do {
      const isMinus = sees('+', '−') && take().sign === '−'
      terms.push({ sign: isMinus ? -1 : 1, of: product() })
    } while (sees('+', '−'))
    return formula.signed(...terms)
  }

  function product(): Read {
    let made = factor()
    while (next < tokens.length && !sees('+', '−', ')', ']', ',', ';', '>', '≥')) {
      if (sees('⊙', '·', '/')) {
        made = take().sign === '/' ? formula.over(made, factor()) : formula.times(made, factor())
      } else made = formula.product(made, factor())
    }
    return made
  }

  /** Parts up to a closing bracket, and what is raised there. */
  function parts(): { readonly all: readonly Read[]; readonly sup: string | undefined } {
    const all = [sum()]
    for (;;) {
      const { sign, sup } = take()
      if (sign === ')' || sign === ']') return { all, sup }
      const part = sum()
      if (sign === '>' || sign === '≥') all[0] = formula.bracket(all[0]!, sign, part)
      else all.push(part)
    }
  }

  function factor(): Read {
    let made = piece()
    while (/^\[\d/.test(tokens[next]?.sign ?? '')) {
      const { sign, sup } = take()
      const [from, to] = (sign.match(/\d+/g) ?? []).map(Number)
      made = raised(formula.rows(made, from! - 1, to ?? from!), sup)
    }
    return made
  }

  function piece(): Read {
    const { sign, value, sup } = take()
    if (value) return raised(formula.leaf(value), sup)
    if (/^\d/.test(sign)) return raised(formula.number(Number(sign)), sup)
    if (sign === 'onehot' && place.onehot) return formula.leaf(place.onehot)
    if (sign === 'Σ') return formula.total(factor())
    if (sign === '(' || sign === '[') {
      const { all, sup: above } = parts()
      const isStack = all.length > 1
      return raised(isStack ? formula.stack(all) : all[0]!, above)
    }
    const fn = functions.get(sign)
    if (!fn) throw new Error(`what is ${sign} in ${plainLabel(label)}?`)
    if (!sees('(')) return raised(formula.call(fn, factor()), sup)
    take()
    const { all, sup: above } = parts()
    return raised(formula.call(fn, ...all), above ?? sup)
  }

  const made = sum()
  if (next < tokens.length) throw new Error(`${plainLabel(label)} does not end`)
  return evaluate(made, (tensor) => tensor)
}

/** The column of the target of a loss; null for any other node. */
export function onehotOf({ tape }: Trace, actor: number): Tensor | null {
  const { attr, inputs } = tape.nodes[actor]!
  return attr.target === undefined ? null : oneHot(tape.nodes[inputs[0]!]!.value.rows, attr.target)
}
