import {
  blockOf,
  blocksOf,
  leavesOf,
  type Node,
  opNamed,
  shareFormula,
} from '../../engine/index.ts'
import { arrivalsOf, type Trace } from '../../trace/index.ts'
import type { Candidate, Question } from '../../trace/predict/index.ts'
import { type Label, plainLabel, sign } from '../label.ts'
import { Scribe } from '../scribe.ts'

/** A question in mathematics, free of any language: what sentences about it are made of. */
export interface AskedNames {
  /** What is asked for: c_t, df_t, dW_hh. */
  readonly result: Label
  /** The node that receives it, and the one that sends or computes it. */
  readonly node: Label
  readonly actor: Label
  readonly op: Node['op']
  readonly upstream: Label
  /** The slope of an activation by its output; the other factor of a product; null elsewhere. */
  readonly slope: Label | null
  readonly other: Label | null
  /** What arrives, and what the whole is made of; null where there is no short way to write it. */
  readonly share: Label | null
  readonly formula: Label | null
  /** Gates of a stack, in the order of its rows. */
  readonly order: string
  /** The class to predict, counted from 1, and its character. */
  readonly target: { readonly number: number; readonly character: string | null } | null
  /** Of clipping. */
  readonly bound: number | null
  readonly time: number | null
}

/** Beyond so many inputs or terms a formula is not short. */
const most = 4

/** The equation of a value by its inputs; null where its name says it already, or none is short. */
const valueMade = (scribe: Scribe, node: Node): Label | null =>
  node.inputs.length === 0 || node.inputs.length > most || blockOf(scribe.tape, node)
    ? null
    : scribe.made(node)

/** What one operation sends to a node; null where there is no more to it than its name. */
const shareMade = (scribe: Scribe, from: Node, to: Node): Label | null =>
  blockOf(scribe.tape, from) ? null : scribe.term(from, to)

/** The terms of a gradient, added up. */
function sumFormula(scribe: Scribe, to: Node): Label | null {
  const terms = arrivalsOf(scribe.trace, to.id).map((n) => {
    const step = scribe.trace.steps[n]!
    return step.kind === 'backward' ? shareMade(scribe, scribe.node(step.from), to) : null
  })
  if (terms.length > most || terms.some((term) => term === null)) return null
  return terms.flatMap((term, k): Label => {
    const [head, ...rest] = term ?? []
    if (k === 0 || head === undefined) return term ?? []
    return head.text === '−' ? [sign(' − '), ...rest] : [sign(' + '), head, ...rest]
  })
}

/** Nothing where it only repeats the name. */
const unless = (name: Label, formula: Label | null): Label | null =>
  formula !== null && plainLabel(formula) === plainLabel(name) ? null : formula

/** The slope of an activation, which is made of its own output. */
function slopeOf(scribe: Scribe, actor: Node): Label | null {
  if (actor.op === null || opNamed(actor.op).role !== 'scale') return null
  return leavesOf(shareFormula(scribe.tape, actor, 0)).includes('output')
    ? scribe.local(actor, 0)
    : null
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
  const share = asks === 'share' || asks === 'total' ? shareMade(scribe, actor, node) : null
  const formula =
    asks === 'value' ? valueMade(scribe, node) : asks === 'total' ? sumFormula(scribe, node) : share
  const other = actor.inputs.find((id) => id !== node.id)
  const { target } = actor.attr
  const stack = blockOf(scribe.tape, actor)?.stack
  return {
    result,
    node: scribe.value(node),
    actor: scribe.value(actor),
    op: actor.op,
    upstream: scribe.upstream(actor),
    slope: slopeOf(scribe, actor),
    other: other === undefined ? null : scribe.value(scribe.node(other)),
    share: unless(result, share),
    formula: unless(result, formula),
    order: (stack ? blocksOf(scribe.tape, stack) : []).map(({ gate }) => gate ?? '').join(' '),
    target:
      target === undefined ? null : { number: target + 1, character: vocabulary?.[target] ?? null },
    bound: trace.update?.clip ?? null,
    time: actor.time,
  }
}

/** The node that a slip is about; the result where it is about none. */
export const aboutOf = (
  trace: Trace,
  question: Question,
  { node }: Candidate,
  now: number | null,
): Label => {
  const scribe = new Scribe(trace, now)
  return scribe.value(scribe.node(node ?? question.node))
}
