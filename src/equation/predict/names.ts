import {
  blockOf,
  blocksOf,
  leavesOf,
  localFormula,
  type Node,
  opNamed,
} from '../../engine/index.ts'
import { arrivalsOf, type Trace } from '../../trace/index.ts'
import type { Question } from '../../trace/predict/index.ts'
import { type Label, sign } from '../label.ts'
import { plainLabel } from '../plainLabel.ts'
import { Scribe } from '../scribe.ts'
import type { Word } from '../term.ts'
import { memoryLabel } from '../update.ts'

/** What is asked; of a share of several, whether it is what a time step adds to a parameter's gradient. */
type Ask = Question['asks'] | 'partial' | 'added'

/** A question in mathematics, free of any language: what sentences about it are made of. */
export interface AskedNames {
  /** The way in which it is asked. */
  readonly ask: Ask
  /** What is asked for: c_t, df_t, dW_hh; and where that is one of several terms, or not all of them, which. */
  readonly result: Label
  readonly word: Word | null
  /** The node that receives it, and the one that sends or computes it. */
  readonly node: Label
  readonly actor: Label
  /** The function that computes it, as its circle shows it. */
  readonly fn: string
  readonly upstream: Label
  /** The local derivative by the receiver; null where it is constant, or there is none. */
  readonly slope: Label | null
  /** The other factor of a product. */
  readonly other: Label | null
  /** What arrives, and what the whole is made of; null where there is no short way to write it. */
  readonly share: Label | null
  readonly formula: Label | null
  /** Parts of a stack, in the order of its rows: gates, where they have one. */
  readonly order: Label
  /** The class to predict, counted from 1, and its character. */
  readonly target: { readonly number: number; readonly character: string | null } | null
  /** Of clipping. */
  readonly bound: number | null
  /** What an update goes by: the gradient, or the velocity; what the optimiser remembers. */
  readonly goesBy: 'gradient' | 'velocity'
  readonly memory: Label | null
  readonly time: number | null
}

/** Beyond so many inputs or terms a formula is not short. */
const most = 4

/** The equation of a value by its inputs; null where its name says it already, or none is short. */
const valueMade = (scribe: Scribe, node: Node): Label | null =>
  node.inputs.length === 0 || node.inputs.length > most || blockOf(scribe.tape, node)
    ? null
    : scribe.made(node)

/** What arrives with a step; null where there is no more to it than its name. */
export function shareMade(scribe: Scribe, n: number): Label | null {
  const step = scribe.trace.steps[n]!
  if (step.kind !== 'backward') return null
  const from = scribe.node(step.from)
  return blockOf(scribe.tape, from) ? null : scribe.term(from, step.input)
}

/** The terms of a gradient up to a step, added up. */
function sumMade(scribe: Scribe, { node, step }: Question): Label | null {
  const terms = arrivalsOf(scribe.trace, node)
    .filter((n) => n <= step)
    .map((n) => shareMade(scribe, n))
  if (terms.length > most || terms.some((term) => term === null)) return null
  return terms.flatMap((term, k): Label => {
    const [head, ...rest] = term ?? []
    if (k === 0 || head === undefined) return term ?? []
    return head.text === '−' ? [sign(' − '), ...rest] : [sign(' + '), head, ...rest]
  })
}

/** The right side of the answer. */
function formulaMade(scribe: Scribe, question: Question): Label | null {
  switch (question.asks) {
    case 'value':
      return valueMade(scribe, scribe.node(question.node))
    case 'share':
      return shareMade(scribe, question.step)
    case 'total':
      return sumMade(scribe, question)
    case 'clipped':
    case 'updated':
      return null
  }
}

/** Which of several terms an answer is, or up to which; null where it is the whole. */
function wordFor(trace: Trace, { asks, node, step }: Question): Word | null {
  const arrivals = arrivalsOf(trace, node)
  if (asks === 'share') return arrivals.length > 1 ? 'this term' : null
  return asks === 'total' && arrivals.at(-1) !== step ? 'so far' : null
}

function askFor({ asks }: Question, word: Word | null, node: Node, actor: Node): Ask {
  if (asks !== 'share' || word === null) return asks
  return node.leaf === 'parameter' && actor.time !== null ? 'added' : 'partial'
}

/** Nothing where it only repeats the name. */
const unless = (name: Label, formula: Label | null): Label | null =>
  formula !== null && plainLabel(formula) === plainLabel(name) ? null : formula

/** The local derivative that a step multiplies with, where it is more than a number. */
function slopeOf(scribe: Scribe, n: number): Label | null {
  const step = scribe.trace.steps[n]!
  if (step.kind !== 'backward') return null
  const from = scribe.node(step.from)
  const slope = localFormula(scribe.tape, from, step.input)
  return slope && leavesOf(slope).length > 0 ? scribe.local(from, step.input) : null
}

/** Parts of the stack that is cut or put together, each by its gate or its name. */
function orderOf(scribe: Scribe, actor: Node): Label {
  const stack = blockOf(scribe.tape, actor)?.stack
  const parts = stack ? blocksOf(scribe.tape, stack) : actor.inputs.map((id) => scribe.node(id))
  return parts.flatMap((part, k): Label => {
    const name: Label = part.gate ? [{ text: part.gate, italic: true }] : scribe.value(part)
    return k === 0 ? name : [sign(', '), ...name]
  })
}

/** The names that a question is asked and answered with, as seen from time step `now`. */
export function namesOf(
  trace: Trace,
  question: Question,
  now: number | null,
  vocabulary?: readonly string[],
): AskedNames {
  const scribe = new Scribe(trace, now)
  const [node, actor] = [scribe.node(question.node), scribe.node(question.actor)]
  const { asks } = question
  const isGradient = asks === 'share' || asks === 'total' || asks === 'clipped'
  const result = isGradient ? scribe.gradient(node) : scribe.value(node)
  const other = actor.inputs.find((id) => id !== node.id)
  const { target } = actor.attr
  const optimizer = trace.update?.optimizer ?? 'sgd'
  const word = wordFor(trace, question)
  return {
    ask: askFor(question, word, node, actor),
    result,
    word,
    node: scribe.value(node),
    actor: scribe.value(actor),
    fn: actor.op === null ? '' : opNamed(actor.op).symbol,
    upstream: scribe.upstream(actor),
    slope: slopeOf(scribe, question.step),
    other: other === undefined ? null : scribe.value(scribe.node(other)),
    share: unless(result, shareMade(scribe, question.step)),
    formula: unless(result, formulaMade(scribe, question)),
    order: orderOf(scribe, actor),
    target:
      target === undefined ? null : { number: target + 1, character: vocabulary?.[target] ?? null },
    bound: trace.update?.clip ?? null,
    goesBy: optimizer === 'momentum' ? 'velocity' : 'gradient',
    memory: memoryLabel(optimizer),
    time: actor.time,
  }
}
