import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  type Attr,
  arityOf,
  generate,
  type Id,
  isFiniteTensor,
  multiplyOut,
  type OpName,
  opNamed,
  ops,
  optimizers,
  seeded,
  shapeOf,
  startTape,
  type Tensor,
} from '../../../engine/index.ts'
import { givenOf, namesOf, slipNamesOf } from '../../../equation/predict/index.ts'
import { onehotOf, workedOut } from '../../../equation/predict/read.testing.ts'
import { differences } from '../../../fixtures/close.ts'
import { plain, type Said } from '../../../narration/sentence.ts'
import { chaptersOf, record, type Trace } from '../../../trace/index.ts'
import {
  asked,
  candidatesOf,
  judge,
  type Question,
  questionOf,
  slipsOf,
  wiresOf,
} from '../../../trace/predict/index.ts'
import { predictWords } from './index.ts'

vi.setConfig({ testTimeout: 60_000 })
const settings = { numRuns: 20, seed: 5 }

const names = Object.keys(ops) as OpName[]

/** An op to be applied, and which of the nodes so far it takes: those that fit, counted round. */
const choices = fc.array(
  fc.record({
    op: fc.constantFrom(...names),
    picks: fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 4, maxLength: 10 },
)

const attrFor = (op: OpName, { rows }: Tensor, [pick]: readonly number[]): Attr => {
  if (op === 'slice') return { from: pick! % rows, to: rows }
  if (op === 'pow') return { exponent: [2, 3, -1, 0.5, 0, 1][pick! % 6]! }
  return op === 'softmaxCrossEntropy' ? { target: pick! % rows } : {}
}

/** Any ops on numbers, columns and matrices, some at time steps; the loss is the sum of all that is left over. */
const circuits: fc.Arbitrary<Trace> = fc
  .record({
    choices,
    seed: fc.integer(),
    optimizer: fc.constantFrom(...(Object.keys(optimizers) as (keyof typeof optimizers)[])),
    clip: fc.option(fc.constant(0.5)),
    timed: fc.boolean(),
  })
  .map(({ choices, seed, timed, optimizer, clip }) => {
    const random = seeded(seed)
    const tape = startTape()
    const made: { id: Id; value: Tensor }[] = []
    const used = new Set<Id>()
    const tagOf = (n: number) =>
      timed ? { symbol: `v${n >> 1}`, time: (n % 2) + 1 } : { symbol: `v${n}` }
    const shapes = [
      [1, 1],
      [1, 1],
      [3, 1],
      [3, 1],
      [3, 3],
    ] as const
    for (const [rows, cols] of shapes) {
      const value = generate(rows, cols, () => random() * 2 - 0.7)
      made.push({ id: tape.leaf('parameter', tagOf(made.length), value), value })
    }
    for (const { op, picks } of choices) {
      const inputs = picks
        .slice(0, arityOf(opNamed(op)) ?? 2)
        .map((pick) => made[pick % made.length]!)
      const attr = attrFor(op, inputs[0]!.value, picks)
      const values = inputs.map(({ value }) => value)
      if (typeof opNamed(op).shape(values.map(shapeOf), attr) === 'string') continue
      const value = opNamed(op).forward(values, attr)
      if (!isFiniteTensor(value) || [...value.data].some((v) => Math.abs(v) > 100)) continue
      const ids = inputs.map(({ id }) => id)
      for (const id of ids) used.add(id)
      made.push({ id: tape.apply(op, ids, tagOf(made.length), attr), value })
    }
    const left = made.filter(({ id }) => !used.has(id))
    const sums = left.map(({ id }, n) => tape.apply('sum', [id], { symbol: `s${n}` }))
    const loss = sums.length > 1 ? tape.apply('add', sums, { symbol: 'loss' }) : sums[0]!
    const update = { optimizer, rate: 0.1, epsilon: 1e-8, clip }
    return record(tape.finish(loss), { update })
  })

/** Of single steps, and of moves of several. */
const questionsOf = (trace: Trace): readonly Question[] => [
  ...chaptersOf(trace, 'contribution').flatMap((move) => questionOf(trace, move) ?? []),
  ...chaptersOf(trace, 'node')
    .filter(({ first, last }) => first < last)
    .flatMap((move) => questionOf(trace, move) ?? []),
]

test('every step of a circuit has a question, unless its numbers are not finite', () => {
  const property = fc.property(circuits, (trace) => {
    for (const move of chaptersOf(trace, 'contribution')) {
      const step = trace.steps[move.first]!
      if (questionOf(trace, move) !== null) continue
      const result =
        step.kind === 'backward' ? multiplyOut(step.share) : 'after' in step ? step.after : null
      expect(result === null || isFiniteTensor(result)).toBe(false)
    }
  })
  fc.assert(property, settings)
})

test('the truth is right; what a slip gives is of its shape, finite, and found out', () => {
  const seen = new Set<string>()
  const property = fc.property(circuits, (trace) => {
    for (const question of questionsOf(trace)) {
      const { truth } = question
      const own = asked(question, truth)
      expect(judge(trace, question, { kind: 'numbers', numbers: own }).diagnosis?.kind).toBe(
        'right',
      )
      for (const { tensor } of candidatesOf(trace, question)) {
        expect([tensor.rows, tensor.cols, tensor.data.length]).toEqual([
          truth.rows,
          truth.cols,
          truth.data.length,
        ])
      }
      const slips = slipsOf(trace, question).map(({ tensor }) => asked(question, tensor))
      expect(slips.flat().every(Number.isFinite)).toBe(true)
      const [numbers] = slips
      if (numbers)
        expect(judge(trace, question, { kind: 'numbers', numbers }).diagnosis?.kind).toBe('slip')
      const choice = wiresOf(trace, question)
      if (choice)
        expect(
          judge(trace, question, { kind: 'wires', choice, nodes: choice.lit }).diagnosis?.kind,
        ).toBe('right')
      seen.add(trace.tape.nodes[question.actor]!.op ?? '')
    }
  })
  fc.assert(property, settings)
  expect([...seen]).toEqual(expect.arrayContaining(names))
})

/** A sentence that is whole. */
function expectWhole(said: Said, language: 'en' | 'ko') {
  const text = plain(said)
  expect(text).not.toMatch(/undefined|null|NaN|\[object|은\/는|이\/가|을\/를| {2}/)
  expect(text).toMatch(language === 'en' ? /^\S[^가-힣]*[.?]$/ : /(니다|세요|까요)[.?]|답합니다\.$/)
}

test('every question and every slip has its sentence; every equation that is revealed is true', () => {
  const property = fc.property(circuits, (trace) => {
    for (const question of questionsOf(trace)) {
      const now = trace.tape.nodes[question.actor]!.time ?? 2
      const own = namesOf(trace, question, now)
      expect(givenOf(trace, question, now).every(({ label }) => label.length > 0)).toBe(true)
      for (const language of ['en', 'ko'] as const) {
        const words = predictWords[language]
        expectWhole(words.ask[own.ask](own), language)
        for (const slip of slipsOf(trace, question))
          expectWhole(
            words.slips[slip.kind](slipNamesOf(trace, question, own, slip, now)),
            language,
          )
      }
      // A column of ones is written 1: only the left side tells its shape.
      if (own.formula === null || / [⊙·] 1(?![.\d])/.test(plain([own.formula]))) continue
      const onehot = onehotOf(trace, question.actor)
      const made = workedOut(own.formula, { trace, step: question.step, now, onehot })
      const spread =
        made.data.length === 1
          ? { ...question.truth, data: Array.from(question.truth.data, () => made.data[0]!) }
          : made
      expect({
        said: plain([own.formula]),
        off: differences(spread, question.truth, 1e-7),
      }).toEqual({ said: plain([own.formula]), off: [] })
    }
  })
  fc.assert(property, settings)
})
