import { expect } from 'vitest'
import { functionsBySymbol } from '../../engine/functions.testing.ts'
import { multiplyOut, type Tape, type Tensor } from '../../engine/index.ts'
import {
  type Equation,
  equationModes,
  equationsAt,
  formulaOf,
  latexOfAll,
  numberIn,
  piecesOf,
  plainLabel,
  tokensOf,
} from '../../equation/index.ts'
import { givenOf, namesOf } from '../../equation/predict/index.ts'
import { readTokens } from '../../equation/readTokens.testing.ts'
import { wrongInTex } from '../../fixtures/tex.ts'
import { locales } from '../../settings/settings.ts'
import {
  type Chapter,
  chaptersOf,
  grains,
  ledgerOf,
  record,
  type Trace,
} from '../../trace/index.ts'
import { asked, judge, questionOf, slipsOf } from '../../trace/predict/index.ts'
import { messagesFor } from '../messages.ts'
import { counterLabel, narrate, plain, spoken } from './index.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 1 } as const

function expectTold(trace: Trace, move: Chapter, equation: Equation): void {
  const { key, result, terms } = equation
  expect(equation.holds, key).toBe(true)
  expect(formulaOf(equation).length, key).toBeGreaterThan(0)
  for (const piece of piecesOf(equation))
    if ('term' in piece) expect(terms[piece.term], key).toBeDefined()
  for (const mode of equationModes) {
    const words = { word: String, wrong: String, missing: () => [] }
    const tex = latexOfAll({ equations: [equation], missing: [] }, mode, words)
    expect(wrongInTex(tex), tex).toBe(null)
  }
  const functions = functionsBySymbol()
  for (let entry = 0; entry < result.tensor.data.length; entry++) {
    const read = readTokens(tokensOf(equation, entry), functions)
    const told = numberIn(result, entry)
    expect(Math.abs(read - told), `${key}: ${read} = ${told}`).toBeLessThan(
      1e-9 * (1 + Math.abs(told)),
    )
  }
  if (equation.kind === 'pass') expectAsItIs(trace, move, equation)
}

/** What is headed as passed on is what came back, in every entry. */
function expectAsItIs({ steps }: Trace, { first, last }: Chapter, equation: Equation): void {
  const { source, result, key } = equation
  const sent = steps
    .slice(first, last + 1)
    .find(
      (step) =>
        step.kind === 'backward' && step.from === source!.node.id && step.input === source!.input,
    )
  expect(sent?.kind === 'backward' && [...sent.upstream.data], key).toEqual([...result.tensor.data])
}

/** What a screen reader cannot say, or skips: all but words, numbers, and what only parts them. */
const unsaid = (text: string) => text.match(/[^\p{L}\p{N}\s.,:;()‘’'-]|_/gu) ?? []

/** Sentences that say that a gradient goes on as it is. */
export const asItIs = { en: /unchanged/, ko: /그대로/ }

function expectNarrated(trace: Trace, move: Chapter): void {
  for (const locale of locales) {
    const messages = messagesFor(locale)
    const said = narrate(trace, move, messages)
    const sentence = plain(said)
    expect(sentence).toMatch(/^\S.*\.$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[가-힣]\/[가-힣]| {2}/)
    expect(unsaid(spoken(said, messages.speech))).toEqual([])
    expect(plainLabel(counterLabel(trace, move, messages))).toMatch(/\S/)
    if (!asItIs[locale].test(sentence)) continue
    for (const step of trace.steps.slice(move.first, move.last + 1)) {
      if (step.kind !== 'backward') continue
      const { data } = multiplyOut(step.share)
      const same = (k: number) => step.upstream.data[step.upstream.data.length === 1 ? 0 : k]
      for (const [k, value] of [...data].entries()) expect(value, sentence).toBe(same(k))
    }
  }
}

function expectAsked(trace: Trace, move: Chapter): void {
  const question = questionOf(trace, move)!
  expect(question).not.toBe(null)
  const numbers = asked(question, question.truth)
  expect(judge(trace, question, { kind: 'numbers', numbers }).diagnosis?.kind).toBe('right')
  for (const { tensor } of slipsOf(trace, question))
    expect([tensor.rows, tensor.cols]).toEqual([question.truth.rows, question.truth.cols])
  expect(plainLabel(namesOf(trace, question, 1).result)).toMatch(/\S/)
  for (const given of givenOf(trace, question, 1)) expect(plainLabel(given.label)).toMatch(/\S/)
}

/** At every step the ledger of every node holds what has arrived by then, and nothing else. */
function expectLedgers(trace: Trace): void {
  const { tape, steps } = trace
  const arrived: Tensor[][] = tape.nodes.map(() => [])
  const all = tape.nodes.map(
    ({ id }) =>
      steps.filter((step) =>
        step.kind === 'backward' ? step.to === id : step.kind === 'loss' && step.node === id,
      ).length,
  )
  for (const [n, step] of steps.entries()) {
    if (step.kind === 'backward') arrived[step.to]!.push(multiplyOut(step.share))
    if (step.kind === 'loss') arrived[step.node]!.push(step.grad)
    for (const { id, name } of tape.nodes) {
      const terms = arrived[id]!
      const ledger = ledgerOf(trace, id, n)
      const told = `${name} at step ${n}`
      expect([ledger.arrived, ledger.expected, ledger.lines.length, ledger.adds], told).toEqual([
        terms.length,
        all[id],
        all[id],
        true,
      ])
      expect(ledger.sum === null, told).toBe(terms.length === 0)
      for (const [k, sum] of [...(ledger.sum?.data ?? [])].entries()) {
        const own = terms.reduce((total, { data }) => total + data[k]!, 0)
        expect(Math.abs(sum - own), told).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(own)))
      }
    }
  }
}

/** For the tests: every step has its equation, its sentence, its ledger and its question, and they tell the number that is recorded. */
export function expectWhole(tape: Tape): void {
  const trace = record(tape, { update })
  for (const grain of grains)
    for (const move of chaptersOf(trace, grain)) expectNarrated(trace, move)
  for (const grain of ['node', 'contribution'] as const)
    for (const move of chaptersOf(trace, grain)) {
      const equations = equationsAt(trace, { ...move, now: 1 })
      expect(equations.length).toBeGreaterThan(0)
      for (const equation of equations) expectTold(trace, move, equation)
      expectAsked(trace, move)
    }
  expectLedgers(trace)
}
