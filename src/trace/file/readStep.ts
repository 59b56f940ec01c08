import type { Given } from '../../door/index.ts'
import {
  accumulate,
  filled,
  freshMemory,
  type Gradient,
  type Id,
  multiplyOut,
  shapeOf,
  type Tape,
} from '../../engine/index.ts'
import { type Step, stepKinds } from '../trace.ts'
import { type Ids, readId } from './readNode.ts'
import { readGradient, readTensor } from './readTensor.ts'

const notComputed = { kind: 'one of', choices: ['computed nodes'] } as const

/** One step. `totals` are the gradients so far, by node; an arrival is added to them. */
export function readStep(given: Given, ids: Ids, tape: Tape, totals: Map<Id, Gradient>): Step {
  const kind = given.key('kind').oneOf(stepKinds)
  if (kind === 'backward') return readArrival(given, ids, tape, totals)
  const node = tape.nodes[readId(given.key('node'), ids)]!
  const shape = shapeOf(node.value)
  if (kind === 'forward') {
    if (node.op === null) given.key('node').fail(notComputed)
    return { kind, node: node.id }
  }
  if (kind === 'loss') {
    if (node.id !== tape.loss)
      given.key('node').fail({ kind: 'one of', choices: [tape.nodes[tape.loss]!.name] })
    const grad = readTensor(given.key('grad'), shape)
    totals.set(node.id, grad)
    return { kind, node: node.id, grad }
  }
  if (node.leaf !== 'parameter') given.key('node').fail({ kind: 'one of', choices: ['parameters'] })
  const after = readTensor(given.key('after'), shape)
  if (kind === 'clip') {
    const before = totals.get(node.id) ?? filled(...shape, 0)
    return { kind, node: node.id, before: multiplyOut(before), after }
  }
  const memory = readTensor(given.key('memory'), shape)
  const before = given.maybe('remembered')
  const remembered = before ? readTensor(before, shape) : freshMemory(node.value)
  return { kind, node: node.id, before: node.value, after, remembered, memory }
}

/** A share that arrives, with its upstream and the total, where the file does not give them. */
function readArrival(given: Given, ids: Ids, tape: Tape, totals: Map<Id, Gradient>): Step {
  const at = (key: string) => tape.nodes[readId(given.key(key), ids)]!
  const [from, to] = [at('from'), at('to')]
  if (from.op === null) given.key('from').fail(notComputed)
  const input = given.key('input').whole(0, from.inputs.length - 1)
  if (from.inputs[input] !== to.id)
    given.key('to').fail({ kind: 'one of', choices: [tape.nodes[from.inputs[input]!]!.name] })
  const shape = shapeOf(to.value)
  const share = readGradient(given.key('share'), shape)
  const sent = given.maybe('upstream')
  const known = totals.get(from.id)
  const upstream =
    sent || !known
      ? readTensor(sent ?? given.key('upstream'), shapeOf(from.value))
      : multiplyOut(known)
  const sum = given.maybe('total')
  const total = sum ? readTensor(sum, shape) : accumulate(totals.get(to.id) ?? null, share)
  totals.set(to.id, total)
  return { kind: 'backward', from: from.id, to: to.id, input, upstream, share, total }
}
