import { expect, test } from 'vitest'
import { presets, unroll } from '../cells/index.ts'
import { chainRule, type Rule } from '../engine/index.ts'
import { recordSteps } from './recordSteps.ts'

const tape = unroll(presets['hello-slide'])
const update = { optimizer: 'sgd', rate: 0.1, epsilon: 0, clip: null } as const
const kinds = (rule: Rule) => new Set(recordSteps(tape, rule, update, {}).map(({ kind }) => kind))

test('what arrives is what the rule lets through', () => {
  expect(kinds(chainRule)).toEqual(new Set(['forward', 'loss', 'backward', 'update']))
  // Where nothing arrives there is nothing to learn from.
  expect(kinds({ ...chainRule, share: () => null })).toEqual(new Set(['forward', 'loss']))
})
