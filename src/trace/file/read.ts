import { Given } from '../../door/index.ts'
import {
  accumulate,
  arityOf,
  filled,
  freshMemory,
  type Gradient,
  type Id,
  isOpName,
  type Leaf,
  multiplyOut,
  type Node,
  type OptimizerName,
  opNamed,
  ops,
  optimizers,
  outer,
  sameShape,
  shapeOf,
  showShape,
  type Tape,
  type Tensor,
  tensor,
} from '../../engine/index.ts'
import { isMistakeName, type MistakeName, mistakes } from '../mistakes/mistakes.ts'
import { type Step, stepKinds, type Trace, type Update } from '../trace.ts'
import { traceFormat } from './format.ts'

const leaves = ['parameter', 'input', 'state', 'constant'] as const satisfies readonly Leaf[]

const flatTensor = (given: Given, [rows, cols]: readonly [number, number]): Tensor => {
  if (!Array.isArray(given.value) || given.value.length !== rows * cols)
    return given.fail({ kind: 'list', length: rows * cols })
  return tensor(
    rows,
    cols,
    given.list().map((number) => number.anyNumber()),
  )
}

type Ids = ReadonlyMap<string, Id>

const idOf = (given: Given, ids: Ids): Id =>
  ids.get(given.text()) ?? given.fail({ kind: 'name of an earlier node' })

function readNode(given: Given, ids: Ids, nodes: readonly Node[]): Node {
  const name = given.key('name').text()
  if (ids.has(name)) given.key('name').fail({ kind: 'new name' })
  const [, time, symbol] = /^t(\d+)\.(.+)$/s.exec(name) ?? [null, null, name]
  const [rows, cols] = given
    .key('shape')
    .list(2)
    .map((size) => size.whole(1))
  const value = flatTensor(given.key('value'), [rows!, cols!])
  const common = {
    id: nodes.length,
    name,
    symbol: symbol!,
    time: time === null ? null : Number(time),
    gate: given.maybe('gate')?.text() ?? null,
    stage: given.maybe('stage')?.whole(0) ?? (nodes.at(-1)?.stage ?? 0) + 1,
    value,
  }
  const leaf = given.maybe('leaf')?.oneOf(leaves) ?? null
  if (leaf !== null) {
    const differentiable = given.maybe('differentiable')?.boolean() ?? leaf === 'parameter'
    return { ...common, leaf, op: null, attr: {}, inputs: [], differentiable }
  }
  const op = given.key('op').text()
  if (!isOpName(op)) return given.key('op').fail({ kind: 'one of', choices: Object.keys(ops) })
  const listed = given.key('inputs')
  const arity = arityOf(opNamed(op))
  const inputs = (arity === null ? listed.some() : listed.list(arity)).map((one) => idOf(one, ids))
  const givenAttr = given.maybe('attr')
  const attr = Object.fromEntries(
    Object.keys(opNamed(op).examples[0]?.attr ?? {}).map((key) => [
      key,
      (givenAttr ?? given.key('attr')).key(key).number(),
    ]),
  )
  const shapes = inputs.map((id) => shapeOf(nodes[id]!.value))
  const shape = opNamed(op).shape(shapes, attr)
  if (typeof shape === 'string') return listed.fail({ kind: 'fitting shapes', reason: shape })
  if (!sameShape(shape, shapeOf(value)))
    return given
      .key('shape')
      .fail({ kind: 'fitting shapes', reason: `${op} of its inputs is ${showShape(shape)}` })
  const differentiable = inputs.some((id) => nodes[id]!.differentiable)
  return { ...common, leaf: null, op, attr, inputs, differentiable }
}

function readStep(given: Given, ids: Ids, tape: Tape, totals: Map<Id, Gradient>): Step {
  const kind = given.key('kind').oneOf(stepKinds)
  const at = (key: string) => tape.nodes[idOf(given.key(key), ids)]!
  if (kind === 'backward') {
    const [from, to] = [at('from'), at('to')]
    if (from.op === null) given.key('from').fail({ kind: 'one of', choices: ['computed nodes'] })
    const input = given.key('input').whole(0, from.inputs.length - 1)
    if (from.inputs[input] !== to.id)
      given.key('to').fail({ kind: 'one of', choices: [tape.nodes[from.inputs[input]!]!.name] })
    const shape = shapeOf(to.value)
    const share = readGradient(given.key('share'), shape)
    const sent = given.maybe('upstream')
    const total = given.maybe('total')
    const known = totals.get(from.id)
    const upstream =
      sent || !known
        ? flatTensor(sent ?? given.key('upstream'), shapeOf(from.value))
        : multiplyOut(known)
    const sum = total ? flatTensor(total, shape) : accumulate(totals.get(to.id) ?? null, share)
    totals.set(to.id, sum)
    return { kind, from: from.id, to: to.id, input, upstream, share, total: sum }
  }
  const node = at('node')
  const shape = shapeOf(node.value)
  if (kind === 'forward') {
    if (node.op === null) given.key('node').fail({ kind: 'one of', choices: ['computed nodes'] })
    return { kind, node: node.id }
  }
  if (kind === 'loss') {
    if (node.id !== tape.loss)
      given.key('node').fail({ kind: 'one of', choices: [tape.nodes[tape.loss]!.name] })
    const grad = flatTensor(given.key('grad'), shape)
    totals.set(node.id, grad)
    return { kind, node: node.id, grad }
  }
  if (node.leaf !== 'parameter') given.key('node').fail({ kind: 'one of', choices: ['parameters'] })
  const after = flatTensor(given.key('after'), shape)
  if (kind === 'clip') {
    const before = totals.get(node.id) ?? filled(...shape, 0)
    return { kind, node: node.id, before: multiplyOut(before), after }
  }
  const memory = flatTensor(given.key('memory'), shape)
  const before = given.maybe('remembered')
  const remembered = before ? flatTensor(before, shape) : freshMemory(node.value)
  return { kind, node: node.id, before: node.value, after, remembered, memory }
}

function readGradient(given: Given, [rows, cols]: readonly [number, number]): Gradient {
  if (Array.isArray(given.value)) return flatTensor(given, [rows, cols])
  return outer(flatTensor(given.key('left'), [rows, 1]), flatTensor(given.key('right'), [cols, 1]))
}

function readUpdate(given: Given | null): Update | null {
  if (given === null || given.value === null) return null
  const clip = given.key('clip')
  return {
    optimizer: given.key('optimizer').oneOf(Object.keys(optimizers) as OptimizerName[]),
    rate: given.key('rate').number(),
    epsilon: given.key('epsilon').number(),
    clip: clip.value === null ? null : clip.number(),
  }
}

const readMistake = (given: Given): MistakeName => {
  const name = given.text()
  return isMistakeName(name) ? name : given.fail({ kind: 'one of', choices: Object.keys(mistakes) })
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
  const nodes: Node[] = []
  const ids = new Map<string, Id>()
  for (const one of given.key('nodes').some()) {
    const node = readNode(one, ids, nodes)
    ids.set(node.name, node.id)
    nodes.push(node)
  }
  const loss = idOf(given.key('loss'), ids)
  if (!sameShape(shapeOf(nodes[loss]!.value), [1, 1]))
    given.key('loss').fail({ kind: 'fitting shapes', reason: 'a loss is 1×1' })
  const tape: Tape = { nodes, loss }
  const totals = new Map<Id, Gradient>()
  const steps = given
    .key('steps')
    .some()
    .map((step) => readStep(step, ids, tape, totals))
  const update = readUpdate(given.maybe('update'))
  const made = given.maybe('mistakes')?.list().map(readMistake) ?? []
  return { tape, steps, update, mistakes: made }
}
