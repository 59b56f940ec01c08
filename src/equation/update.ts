import {
  type Expression,
  formula,
  multiplyOut,
  type OptimizerName,
  optimizerNamed,
  substituted,
} from '../engine/index.ts'
import { nodeKnownAt, type StepOf } from '../trace/index.ts'
import type { Equation } from './equation.ts'
import type { Label } from './label.ts'
import { equation, term } from './makeEquation.ts'
import type { Scribe } from './scribe.ts'
import type { Term } from './term.ts'
import type { Right } from './termsOf.ts'

/** What an optimiser remembers: v, a velocity; m, a sum of squares. Null where it remembers nothing. */
export function memoryLabel(optimizer: OptimizerName): Label | null {
  const { memory } = optimizerNamed(optimizer)
  return memory && [{ text: memory.letter, italic: true }]
}

/** The gradient of the loss by itself: 1, or what a record started from. */
export function startEquation(scribe: Scribe, { node: id, grad }: StepOf<'loss'>) {
  const node = scribe.node(id)
  return equation(scribe, {
    key: 'start',
    kind: 'start',
    terms: [],
    right: formula.number(grad.data[0]!),
    result: term({
      label: scribe.gradient(node),
      node,
      tensor: grad,
      role: 'result',
      kind: 'gradient',
    }),
  })
}

/** Each element of a summed gradient cut to ±clip. */
export function clipEquation(
  scribe: Scribe,
  { node: id, before, after }: StepOf<'clip'>,
): Equation {
  const node = scribe.node(id)
  const common = { label: scribe.gradient(node), node, kind: 'gradient' } as const
  return equation(scribe, {
    key: `clip.${node.name}`,
    kind: 'clip',
    relation: '←',
    terms: [term({ ...common, word: 'before clip', tensor: before, role: 'incoming' })],
    right: formula.clip(formula.leaf(0), scribe.trace.update?.clip ?? Number.POSITIVE_INFINITY),
    result: term({ ...common, tensor: after, role: 'result' }),
  })
}

/** The optimiser's rule: what it remembers, where it remembers something, and the step downhill. */
export function updateEquations(scribe: Scribe, step: number): readonly Equation[] {
  const {
    node: id,
    before,
    after,
    remembered,
    memory,
  } = scribe.trace.steps[step] as StepOf<'update'>
  const node = scribe.node(id)
  const { update } = scribe.trace
  const known = nodeKnownAt(scribe.trace, id, step).gradient
  if (!update || known === null) return []
  const rule = optimizerNamed(update.optimizer)
  const gradient = term({
    label: scribe.gradient(node),
    node,
    tensor: multiplyOut(known),
    role: 'incoming',
    kind: 'gradient',
  })
  const label = memoryLabel(update.optimizer)
  const kept =
    label &&
    term({ label, word: 'new memory', node, tensor: memory, role: 'local', kind: 'memory' })
  const value = { label: scribe.value(node), node, kind: 'value' } as const
  const old = term({ ...value, word: 'before', tensor: before, role: 'local' })
  const learned = equation(scribe, {
    ...written(rule.value(update), { value: old, gradient, memory: kept }),
    key: `update.${node.name}`,
    kind: 'update',
    relation: '←',
    result: term({ ...value, word: 'after', tensor: after, role: 'result' }),
  })
  if (!rule.memory || !kept) return [learned]
  const remembers = equation(scribe, {
    ...written(rule.memory.rule, {
      value: old,
      gradient,
      memory: { ...kept, word: 'memory', tensor: remembered },
    }),
    key: `memory.${node.name}`,
    kind: 'memory',
    relation: '←',
    result: { ...kept, role: 'result' },
  })
  return [remembers, learned]
}

/** An optimiser's formula with terms for what it speaks of, in the order in which they are written. */
function written<Name extends string>(
  rule: Expression<Name>,
  named: Readonly<Record<Name, Term | null>>,
): Right {
  const terms: Term[] = []
  const right = substituted(rule, (name) => formula.leaf(terms.push(named[name]!) - 1))
  return { terms, right }
}
