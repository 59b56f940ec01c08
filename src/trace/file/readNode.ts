import type { Given } from '../../door/index.ts'
import {
  arityOf,
  type Id,
  isOpName,
  type Leaf,
  type Node,
  opNamed,
  ops,
  sameShape,
  shapeOf,
  showShape,
} from '../../engine/index.ts'
import { readTensor } from './readTensor.ts'

const leaves = ['parameter', 'input', 'state', 'constant'] as const satisfies readonly Leaf[]

export type Ids = ReadonlyMap<string, Id>

export const readId = (given: Given, ids: Ids): Id =>
  ids.get(given.text()) ?? given.fail({ kind: 'name of an earlier node' })

/** `t3.c` is c at time 3. A time that would be written otherwise (t03) is none, or two nodes had one name. */
const timed = /^t(0|[1-9]\d{0,8})\.(.+)$/s

function readName(given: Given, ids: Ids): Pick<Node, 'name' | 'symbol' | 'time'> {
  const name = given.text()
  if (ids.has(name)) given.fail({ kind: 'new name' })
  const [, time, symbol] = timed.exec(name) ?? []
  return time === undefined
    ? { name, symbol: name, time: null }
    : { name, symbol: symbol!, time: Number(time) }
}

/** A node whose inputs are among those read before. */
export function readNode(given: Given, ids: Ids, nodes: readonly Node[]): Node {
  const [rows, cols] = given
    .key('shape')
    .list(2)
    .map((size) => size.whole(1))
  const common = {
    id: nodes.length,
    ...readName(given.key('name'), ids),
    gate: given.maybe('gate')?.text() ?? null,
    stage: given.maybe('stage')?.whole(0) ?? (nodes.at(-1)?.stage ?? 0) + 1,
    value: readTensor(given.key('value'), [rows!, cols!]),
  }
  const leaf = given.maybe('leaf')?.oneOf(leaves) ?? null
  if (leaf === null) return { ...common, leaf, ...readOperation(given, ids, nodes, common) }
  const differentiable = given.maybe('differentiable')?.boolean() ?? leaf === 'parameter'
  return { ...common, leaf, op: null, attr: {}, inputs: [], differentiable }
}

function readOperation(
  given: Given,
  ids: Ids,
  nodes: readonly Node[],
  { value, stage }: Pick<Node, 'value' | 'stage'>,
): Pick<Node, 'op' | 'attr' | 'inputs' | 'differentiable'> {
  const op = given.key('op').text()
  if (!isOpName(op)) return given.key('op').fail({ kind: 'one of', choices: Object.keys(ops) })
  const listed = given.key('inputs')
  const arity = arityOf(opNamed(op))
  const inputs = (arity === null ? listed.some() : listed.list(arity)).map((one) =>
    readId(one, ids),
  )
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
    given
      .key('shape')
      .fail({ kind: 'fitting shapes', reason: `${op} of its inputs is ${showShape(shape)}` })
  // Nodes of one stage do not depend on one another.
  const made = inputs.filter((id) => nodes[id]!.op !== null).map((id) => nodes[id]!.stage)
  const least = Math.max(-1, ...made) + 1
  if (stage < least) given.key('stage').whole(least)
  return { op, attr, inputs, differentiable: inputs.some((id) => nodes[id]!.differentiable) }
}
