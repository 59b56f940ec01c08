import { Given } from '../../door/index.ts'
import {
  type Gradient,
  type Id,
  type Node,
  type OptimizerName,
  optimizers,
  sameShape,
  shapeOf,
  type Tape,
} from '../../engine/index.ts'
import { isMistakeName, type MistakeName, mistakes } from '../mistakes/mistakes.ts'
import { stepName, stepNamed } from '../names.ts'
import type { Trace, Update } from '../trace.ts'
import { traceFormat } from './format.ts'
import { orderOf } from './order.ts'
import { readId, readNode } from './readNode.ts'
import { readStep } from './readStep.ts'

function readTape(given: Given): { readonly tape: Tape; readonly ids: ReadonlyMap<string, Id> } {
  const nodes: Node[] = []
  const ids = new Map<string, Id>()
  for (const one of given.key('nodes').some()) {
    const node = readNode(one, ids, nodes)
    ids.set(node.name, node.id)
    nodes.push(node)
  }
  const loss = readId(given.key('loss'), ids)
  if (nodes[loss]!.op === null)
    given.key('loss').fail({ kind: 'one of', choices: ['computed nodes'] })
  if (!sameShape(shapeOf(nodes[loss]!.value), [1, 1]))
    given.key('loss').fail({ kind: 'fitting shapes', reason: 'a loss is 1×1' })
  return { tape: { nodes, loss }, ids }
}

function readUpdate(given: Given | null): Update | null {
  if (given === null || given.value === null) return null
  const clip = given.key('clip')
  return {
    optimizer: given.key('optimizer').oneOf(Object.keys(optimizers) as OptimizerName[]),
    rate: given.key('rate').number(),
    epsilon: given.key('epsilon').number(),
    clip: clip.value === null ? null : clip.positive(),
  }
}

function readMistakes(given: Given | null): readonly MistakeName[] {
  const names = new Set<MistakeName>()
  for (const one of given?.list() ?? []) {
    const name = one.text()
    if (!isMistakeName(name)) return one.fail({ kind: 'one of', choices: Object.keys(mistakes) })
    if (names.has(name)) one.fail({ kind: 'new name' })
    names.add(name)
  }
  return [...names]
}

/**
 * A trace from a parsed JSON object. Throws BadInput that names the first offending place.
 * This is the door for what other programs record (a file opened by the command line, a page that
 * embeds the stage). The tests hold it to what `npm run trace -- --steps` prints and to a file
 * written by hand; within the app, which records its own traces, nothing passes through it.
 */
export function readTrace(json: unknown): Trace {
  const given = new Given(json)
  given.key('format').oneOf([traceFormat])
  const { tape, ids } = readTape(given)
  const update = readUpdate(given.maybe('update'))
  const inOrder = orderOf(tape, update)
  const totals = new Map<Id, Gradient>()
  const listed = given.key('steps').some()
  const steps = listed.map((step) => inOrder(step, readStep(step, ids, tape, totals)))
  const trace = { tape, steps, update, mistakes: readMistakes(given.maybe('mistakes')) }
  for (const [n, step] of listed.entries()) {
    const name = stepName(trace, n)
    if (stepNamed(trace, name) !== n)
      step.fail({ kind: 'step in order', reason: `another is called ${name}` }, name)
  }
  return trace
}
