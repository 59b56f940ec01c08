import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTape } from '../../engine/anyTape.testing.ts'
import { column, multiplyOut, scalar, startTape, type Tape } from '../../engine/index.ts'
import {
  type Equation,
  equationModes,
  equationsAt,
  formulaOf,
  latexOfAll,
  numberIn,
  piecesOf,
  plainLabel,
  type Token,
  tokensOf,
} from '../../equation/index.ts'
import { givenOf, namesOf } from '../../equation/predict/index.ts'
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

// Whatever is computed, by whatever op, every step has its equation, its sentence, its ledger and
// its question, and they tell the number that is recorded.

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 1 } as const

const signs: Readonly<Record<string, string>> = {
  '·': '*',
  '−': '-',
  '+': '+',
  '/': '/',
  '²': '**2',
  '(': '(',
  ')': ')',
  ',': ',',
  '[': 'Number(',
  ']': ')',
  '>': '>',
  '≥': '>=',
  '√(': 'Math.sqrt(',
  '/ √(': '/Math.sqrt(',
  max: 'Math.max',
  tanh: 'Math.tanh',
  exp: 'Math.exp',
  σ: 'sigma',
  clip: 'clip',
}

/** What a line of numbers and signs says, as JavaScript. */
function program(tokens: readonly Token[]): string {
  let text = ''
  for (const [k, token] of tokens.entries()) {
    const before = tokens[k - 1]
    const opened = before && 'sign' in before ? /^(−?)(e\^|ln)$/.exec(before.sign) : null
    if (!('sign' in token)) {
      text += opened ? `${token.value})` : `(${token.value})`
      continue
    }
    const called = /^(−?)(e\^|ln)$/.exec(token.sign)
    const bound = /^, ±(.*)$/.exec(token.sign)
    const power = /^\^(.*)$/.exec(token.sign)
    const named = /^−(\p{L}+)$/u.exec(token.sign)
    if (called) {
      const next = tokens[k + 1]
      const number = next !== undefined && !('sign' in next)
      text += `${called[1] ? '-' : ''}Math.${called[2] === 'ln' ? 'log' : 'exp'}${number ? '(' : ''}`
    } else if (bound) text += `,${bound[1]}`
    else if (power) text += `**(${power[1]!.replace('−', '-')})`
    else if (named && signs[named[1]!]) text += `-${signs[named[1]!]}`
    else if (signs[token.sign] !== undefined) text += signs[token.sign]
    else if (/^−?[\d.e+-]+$/.test(token.sign)) text += `(${token.sign.replace('−', '-')})`
    else throw new Error(`no reading of ${token.sign}`)
  }
  return text
}

const run = (text: string): number =>
  new Function(
    'sigma',
    'clip',
    // A power binds less than a sign in JavaScript: −(2)**2 is refused, so numbers have brackets.
    `return (${text.replace(/-\(([^()]*)\)\*\*/g, '-1*($1)**')})`,
  )(
    (x: number) => 1 / (1 + Math.exp(-x)),
    (x: number, bound: number) => Math.min(bound, Math.max(-bound, x)),
  )

function expectTold(equation: Equation): void {
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
  for (let entry = 0; entry < result.tensor.data.length; entry++) {
    const text = program(tokensOf(equation, entry))
    const told = numberIn(result, entry)
    expect(Math.abs(run(text) - told), `${key}: ${text} = ${told}`).toBeLessThan(
      1e-9 * (1 + Math.abs(told)),
    )
  }
}

/** What a screen reader cannot say, or skips: all but words, numbers, and what only parts them. */
const unsaid = (text: string) => text.match(/[^\p{L}\p{N}\s.,:;()‘’'-]|_/gu) ?? []

/** Sentences that say that a gradient goes on as it is. */
const asItIs = { en: /unchanged/, ko: /그대로 (보냅|전합)/ }

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
      const share = ledgerOf(trace, step.to, move.last).lines.find(
        (line) => line.step !== null && trace.steps[line.step] === step,
      )?.share
      const { data } = multiplyOut(share!)
      const same = (k: number) => step.upstream.data[step.upstream.data.length === 1 ? 0 : k]
      for (const [k, value] of [...data].entries()) expect(value, sentence).toBe(same(k))
    }
  }
}

function expectAsked(trace: Trace, move: Chapter): void {
  const question = questionOf(trace, move)
  if (question === null) {
    expect(trace.steps[move.first]).toBeDefined()
    return
  }
  const numbers = asked(question, question.truth)
  expect(judge(trace, question, { kind: 'numbers', numbers }).diagnosis?.kind).toBe('right')
  for (const { tensor } of slipsOf(trace, question))
    expect([tensor.rows, tensor.cols]).toEqual([question.truth.rows, question.truth.cols])
  expect(plainLabel(namesOf(trace, question, 1).result)).toMatch(/\S/)
  for (const given of givenOf(trace, question, 1)) expect(plainLabel(given.label)).toMatch(/\S/)
}

function expectWhole(tape: Tape): void {
  const trace = record(tape, { update })
  for (const grain of grains)
    for (const move of chaptersOf(trace, grain)) expectNarrated(trace, move)
  for (const grain of ['node', 'contribution'] as const)
    for (const move of chaptersOf(trace, grain)) {
      const equations = equationsAt(trace, { ...move, now: 1 })
      expect(equations.length).toBeGreaterThan(0)
      equations.forEach(expectTold)
      expectAsked(trace, move)
    }
  for (const { id } of tape.nodes) {
    const { lines, adds, arrived, expected } = ledgerOf(trace, id, trace.steps.length - 1)
    expect(adds).toBe(true)
    expect(lines).toHaveLength(expected)
    expect(arrived).toBe(expected)
  }
}

test('any circuit of any ops is told in full', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 6, max: 30 }),
      fc.integer({ min: 1, max: 3 }),
      (seed, size, rows) => expectWhole(anyTape(seed, size, rows)),
    ),
    { numRuns: 40, seed: 7 },
  )
})

describe('−exp(x·y / max(z, w))', () => {
  const tape = startTape()
  const leaf = (symbol: string, value: number) => tape.leaf('parameter', { symbol }, scalar(value))
  const [x, y, z, w] = [leaf('x', 3), leaf('y', -4), leaf('z', 2), leaf('w', -1)]
  const a = tape.apply('mul', [x, y], { symbol: 'a' })
  const b = tape.apply('max', [z, w], { symbol: 'b' })
  const c = tape.apply('div', [a, b], { symbol: 'c' })
  const e = tape.apply('exp', [c], { symbol: 'e' })
  const whole = tape.finish(tape.apply('neg', [e], { symbol: 'f' }))
  const trace = record(whole)

  test('is told in full', () => expectWhole(whole))

  test('says what the sign does, and what max lets through', () => {
    const told = (locale: 'en' | 'ko') =>
      chaptersOf(trace, 'node')
        .filter(({ kind }) => kind === 'backward')
        .map((move) => plain(narrate(trace, move, messagesFor(locale))))
    expect(told('en')).toEqual([
      'e has a minus sign in f, so it gets −df.',
      'dc = e · de: the slope of exp, from its own output e.',
      '÷ multiplies the gradient by its slope at each input: a gets (1 / b) · dc and b gets −(a / b²) · dc.',
      'max sends the gradient back only to where the value came from: z gets [z ≥ w] · db and w gets [w > z] · db.',
      'A product hands each factor the other’s value times the gradient: x gets y · da, y gets x · da.',
    ])
    expect(told('ko')[0]).toBe('e는 f에 음의 부호로 들어 있으므로 −df를 받습니다.')
  })
})

describe('a circuit is told by what it computes, not as a network', () => {
  const told = (
    build: (tape: ReturnType<typeof startTape>) => number,
    kind: 'loss' | 'backward',
  ) => {
    const tape = startTape()
    const trace = record(tape.finish(build(tape)))
    return chaptersOf(trace, 'node')
      .filter((move) => move.kind === kind)
      .map((move) => plain(narrate(trace, move, messagesFor('en'))))
  }
  const number = (tape: ReturnType<typeof startTape>, symbol: string, value: number) =>
    tape.leaf('parameter', { symbol }, scalar(value))

  test('its last node is no sum of losses', () => {
    const product = (tape: ReturnType<typeof startTape>) =>
      tape.apply('mul', [number(tape, 'x', 2), number(tape, 'y', 3)], { symbol: 'f' })
    expect(told(product, 'loss')).toEqual(['f = x · y.'])
  })

  test('the negative of a loss does not pass the gradient on unchanged', () => {
    const negative = (tape: ReturnType<typeof startTape>) => {
      const y = tape.leaf('parameter', { symbol: 'y' }, column([1, 2]))
      const L = tape.apply('softmaxCrossEntropy', [y], { symbol: 'L' }, { target: 1 })
      return tape.apply('neg', [L], { symbol: 'f' })
    }
    expect(told(negative, 'backward')[0]).toBe('L has a minus sign in f, so it gets −df.')
  })

  test('half a loss sends half of p − onehot', () => {
    const half = (tape: ReturnType<typeof startTape>) => {
      const y = tape.leaf('parameter', { symbol: 'y' }, column([1, 2]))
      tape.apply('softmax', [y], { symbol: 'p' })
      const L = tape.apply('softmaxCrossEntropy', [y], { symbol: 'L' }, { target: 1 })
      const a = tape.leaf('constant', { symbol: 'a' }, scalar(0.5))
      return tape.apply('mul', [L, a], { symbol: 'f' })
    }
    const sentence = told(half, 'backward').at(-1)!
    expect(sentence).toContain('dL')
    expect(sentence).not.toContain('− 1')
  })

  test('what is taken from itself gets two terms, one of each sign', () => {
    const nothing = (tape: ReturnType<typeof startTape>) => {
      const x = number(tape, 'x', 2)
      return tape.apply('sub', [x, x], { symbol: 'f' })
    }
    expect(told(nothing, 'backward')[0]).toMatch(/x gets df .*x gets −df/)
  })
})
