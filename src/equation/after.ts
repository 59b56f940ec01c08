import { momentumBeta, multiplyOut, type OptimizerName } from '../engine/index.ts'
import { nodeKnownAt, type Step } from '../trace/index.ts'
import type { Equation } from './equation.ts'
import type { Label } from './label.ts'
import { equation, term } from './make.ts'
import type { Scribe } from './scribe.ts'

type Clip = Extract<Step, { kind: 'clip' }>
type Change = Extract<Step, { kind: 'update' }>

/** What an optimiser remembers: v, a velocity; m, a sum of squares. */
export const memoryLabel = (optimizer: OptimizerName): Label => [
  { text: optimizer === 'momentum' ? 'v' : 'm', italic: true },
]

/** The gradient of the loss by itself. */
export function startEquation(scribe: Scribe, { node: id, grad }: Extract<Step, { kind: 'loss' }>) {
  const node = scribe.node(id)
  return equation({
    key: 'start',
    kind: 'start',
    terms: [],
    operation: { kind: 'one' },
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
export function clipEquation(scribe: Scribe, { node: id, before, after }: Clip): Equation {
  const node = scribe.node(id)
  const common = { label: scribe.gradient(node), node, kind: 'gradient' } as const
  return equation({
    key: `clip.${node.name}`,
    kind: 'clip',
    relation: '←',
    terms: [term({ ...common, word: 'before clip', tensor: before, role: 'incoming' })],
    operation: { kind: 'clip', bound: scribe.trace.update?.clip ?? Number.POSITIVE_INFINITY },
    result: term({ ...common, tensor: after, role: 'result' }),
  })
}

/** The optimiser's rule: what it remembers, where it remembers something, and the step downhill. */
export function updateEquations(scribe: Scribe, step: number): readonly Equation[] {
  const { node: id, before, after, remembered, memory } = scribe.trace.steps[step] as Change
  const node = scribe.node(id)
  const { update } = scribe.trace
  const known = nodeKnownAt(scribe.trace, id, step).gradient
  if (!update || known === null) return []
  const { optimizer, rate, epsilon } = update
  const g = multiplyOut(known)
  const gradient = term({
    label: scribe.gradient(node),
    node,
    tensor: g,
    role: 'incoming',
    kind: 'gradient',
  })
  const kept = term({
    label: memoryLabel(optimizer),
    word: 'new memory',
    node,
    tensor: memory,
    role: 'local',
    kind: 'memory',
  })
  const value = { label: scribe.value(node), node, kind: 'value' } as const
  const old = term({ ...value, word: 'before', tensor: before, role: 'local' })
  const learned = {
    key: `update.${node.name}`,
    kind: 'update',
    relation: '←',
    result: term({ ...value, word: 'after', tensor: after, role: 'result' }),
  } as const
  if (optimizer === 'sgd')
    return [equation({ ...learned, terms: [old, gradient], operation: { kind: 'downhill', rate } })]
  const remembers = equation({
    key: `memory.${node.name}`,
    kind: 'memory',
    relation: '←',
    terms: [{ ...kept, word: 'memory', tensor: remembered }, gradient],
    operation:
      optimizer === 'momentum' ? { kind: 'velocity', beta: momentumBeta } : { kind: 'squares' },
    result: { ...kept, role: 'result' },
  })
  const changes =
    optimizer === 'momentum'
      ? equation({ ...learned, terms: [old, kept], operation: { kind: 'downhill', rate } })
      : equation({
          ...learned,
          terms: [old, gradient, kept],
          operation: { kind: 'rooted', rate, epsilon },
        })
  return [remembers, changes]
}
