import type { Op } from '../op.ts'
import { add } from './add.ts'
import { concat } from './concat.ts'
import { div } from './div.ts'
import { exp } from './exp.ts'
import { identity } from './identity.ts'
import { log } from './log.ts'
import { matmul } from './matmul.ts'
import { max } from './max.ts'
import { mul } from './mul.ts'
import { neg } from './neg.ts'
import { pow } from './pow.ts'
import { relu } from './relu.ts'
import { sigmoid } from './sigmoid.ts'
import { slice } from './slice.ts'
import { softmax } from './softmax.ts'
import { softmaxCrossEntropy } from './softmaxCrossEntropy.ts'
import { sub } from './sub.ts'
import { sum } from './sum.ts'
import { tanh } from './tanh.ts'

/** Every operation there is, in the order one would teach them. */
export const ops = {
  add,
  sub,
  neg,
  mul,
  div,
  pow,
  exp,
  log,
  max,
  sum,
  matmul,
  tanh,
  sigmoid,
  relu,
  identity,
  slice,
  concat,
  softmax,
  softmaxCrossEntropy,
} satisfies Record<string, Op>

export type OpName = keyof typeof ops

export const isOpName = (name: unknown): name is OpName =>
  typeof name === 'string' && Object.hasOwn(ops, name)

/** The op of that name, its literal type widened so that all are used alike. */
export const opNamed = (name: OpName): Op => ops[name]
