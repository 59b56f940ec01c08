import {
  type Binding,
  binding,
  type Expression,
  type Fn,
  type Printer,
  print,
} from '../engine/index.ts'
import { type Atom, type Label, sign } from './label.ts'
import { constant, joined } from './pieces.ts'

const isWord = ({ text, italic }: Atom) => !italic && /^\p{L}+ ?$/u.test(text)

/** The same with a sign at the top of its last letter: h_tᵀ. */
export const raised = (label: Label, sup: string): Label =>
  label.map((atom, k) => (k === label.length - 1 ? { ...atom, sup } : atom))

/** A power; tanh c carries it at the name, as is usual: tanh² c. */
function toPower(base: Label, exponent: string): Label {
  const [head, ...rest] = base
  if (!head || rest.length === 0 || !isWord(head)) return raised(base, exponent)
  return [{ ...head, text: head.text.trim(), sup: exponent }, sign(' '), ...rest]
}

/** How tightly a name that is itself made of names holds together. */
export function bindingOfLabel(label: Label): Binding {
  let depth = 0
  let loosest: Binding = label.length > 1 ? binding.product : binding.atom
  if (label.length > 1 && isWord(label[0]!)) loosest = binding.atom
  for (const { text, italic } of label) {
    if (italic) continue
    for (const one of text) {
      if ('(['.includes(one)) depth++
      else if (')]'.includes(one)) depth--
      else if (depth === 0 && '+−'.includes(one)) return binding.sum
      else if (depth === 0 && '⊙·/'.includes(one)) loosest = binding.product
    }
  }
  const [first, last] = [label[0]?.text, label.at(-1)?.text]
  return loosest === binding.product && first?.startsWith('(') && last?.endsWith(')')
    ? binding.atom
    : loosest
}

const isBare = ({ italic, sub, sup, gate }: Atom) => !italic && !sub && !sup && !gate

/** Neighbours that stand upright as one piece of text. */
function merged(label: Label): Label {
  const pieces: Atom[] = []
  for (const atom of label) {
    const last = pieces.at(-1)
    if (last && isBare(last) && isBare(atom))
      pieces[pieces.length - 1] = sign(last.text + atom.text)
    else pieces.push(atom)
  }
  return pieces
}

const called = ({ notation, symbol }: Fn, args: readonly Label[]): Label => {
  const [arg] = args
  if (notation === 'prefix' && arg && bindingOfLabel(arg) === binding.atom)
    return [sign(`${symbol} `), ...arg]
  return merged([sign(`${symbol}(`), ...joined(args, sign(', ')), sign(')')])
}

/** Expressions whose leaves are names, on one line: (1 − h_t²) ⊙ dh_t. Among scalars ⊙ is ·. */
const printerFor = (scalar: boolean): Printer<Label, Label> => {
  return {
    leaf: (label) => label,
    bindingOf: bindingOfLabel,
    brackets: (of) => merged([sign('('), ...of, sign(')')]),
    number: (value, letter) => [
      letter === undefined ? sign(constant(value)) : { text: letter, italic: true },
    ],
    sum: (terms) =>
      merged(
        terms.flatMap(({ sign: one, of }, k): Label => {
          if (k === 0) return one === 1 ? of : [sign('−'), ...of]
          return [sign(one === 1 ? ' + ' : ' − '), ...of]
        }),
      ),
    times: (factors, dots) =>
      factors.flatMap((factor, k): Label => {
        if (k === 0) return factor
        return [sign(dots[k] ? ' · ' : ' ⊙ '), ...factor]
      }),
    isNumber: () => scalar,
    dotted: scalar,
    stacksFractions: false,
    over: (above, below) => [...above, sign(' / '), ...below],
    power: (base, exponent) => toPower(base, constant(exponent)),
    call: called,
    bracket: (left, relation, right) =>
      merged([sign('['), ...left, sign(` ${relation} `), ...right, sign(']')]),
    clip: (of, bound) => [sign('clip('), ...of, sign(`, ±${bound})`)],
    product: (left, right) => [...left, sign(' '), ...right],
    transpose: (of) => raised(of, '⊤'),
    total: (of) => [sign('Σ '), ...of],
    stack: (parts) => merged([sign('['), ...joined(parts, sign('; ')), sign(']')]),
    rows: (of, from, to) => [...of, sign(`[${from + 1}…${to}]`)],
    // The rows that it fills are named where it arrives.
    placed: (of) => of,
    entry: (of, row) => [...of, sign(`[${row + 1}]`)],
    onehot: () => [sign('onehot')],
    ones: () => [sign('1')],
  }
}

const printers = { vector: printerFor(false), scalar: printerFor(true) }

/** An expression of names as a name. */
export const labelled = (of: Expression<Label>, scalar = false): Label =>
  print(of, scalar ? printers.scalar : printers.vector)
