import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { presets, unroll } from '../../cells/index.ts'
import { multiplyOut, parametersOf } from '../../engine/index.ts'
import { Scribe } from '../../equation/scribe.ts'
import { canMake, chaptersOf, type MistakeName, mistakes, record } from '../../trace/index.ts'
import { messagesFor } from '../messages.ts'
import { narrate, plain, plainLabel } from './index.ts'

// Back through a time step, a parameter gains a term only where one arrives that is not all zeros:
// without a target there is none for W_hy and b_y, and at the start h₀ = 0 makes that of W_hh zero.

const cells = {
  rnn: presets['hello-slide'],
  lstm: presets['hello-lstm'],
  gru: presets['hello-gru'],
} as const

type MaskedCell = keyof typeof cells

/** The pass back by time steps, with a target only where the mask has one. */
function told(cell: MaskedCell, mask: readonly boolean[], ...made: readonly MistakeName[]) {
  const preset = cells[cell]
  const targets = preset.targets.map((target, t) => (mask[t] ? target : null))
  const trace = record(unroll({ ...preset, targets }), { mistakes: made })
  const before = new Set<number>()
  return chaptersOf(trace, 'time')
    .filter(({ kind, time }) => kind === 'backward' && time !== null)
    .map((move) => {
      const arrived = new Set<number>()
      for (const step of trace.steps.slice(move.first, move.last + 1)) {
        if (step.kind !== 'backward') continue
        const replaces = made.includes('assign-over-time') && before.has(step.to)
        if (replaces || [...multiplyOut(step.share).data].some(Boolean)) arrived.add(step.to)
        before.add(step.to)
      }
      const scribe = new Scribe(trace, null)
      return {
        time: move.time!,
        nothing: parametersOf(trace.tape)
          .filter(({ id }) => !arrived.has(id))
          .map((node) => plainLabel(scribe.value(node))),
        en: plain(narrate(trace, move, messagesFor('en'))),
        ko: plain(narrate(trace, move, messagesFor('ko'))),
      }
    })
}

/** The parameters that a sentence leaves out. */
const leftOut = {
  en: (sentence: string) =>
    (/every parameter but (.+?) (?:gains|is left)/.exec(sentence)?.[1] ?? '')
      .split(/, | and /)
      .filter(Boolean),
  ko: (sentence: string) =>
    (/지나며 (.+?)[을를] 뺀 파라미터마다/.exec(sentence)?.[1] ?? '').split(', ').filter(Boolean),
}

const all = Object.keys(cells) as MaskedCell[]

describe.each(all)('%s', (cell) => {
  const made = (Object.keys(mistakes) as MistakeName[]).filter((name) => canMake(cell, name))

  test('leaves out exactly the parameters that gain nothing, and says why', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }).filter((mask) => mask.some(Boolean)),
        fc.subarray(made, { maxLength: 2 }),
        (mask, slips) => {
          for (const { time, nothing, en, ko } of told(cell, mask, ...slips)) {
            expect(leftOut.en(en), en).toEqual(nothing)
            expect(leftOut.ko(ko), ko).toEqual(nothing)
            expect(en.includes('which has no target'), en).toBe(!mask[time - 1])
            expect(ko.includes('정답이 없는'), ko).toBe(!mask[time - 1])
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('without a target that is W_hy and b_y', () => {
    const [at4, at3] = told(cell, [true, false, false, true])
    expect(at4!.nothing).toEqual([])
    expect(at3!.nothing).toEqual(['W_hy', 'b_y'])
  })
})

test('in words', () => {
  const [, second] = told('rnn', [true, false, false, true])
  expect([second!.en, second!.ko]).toEqual([
    'Back through time step 3, which has no target: every parameter but W_hy and b_y gains its term, and the gradient goes on to h_t−1.',
    '정답이 없는 시점 3을 거슬러 지나며 W_hy, b_y를 뺀 파라미터마다 항이 하나씩 더해집니다. 그래디언트는 h_t−1로 이어집니다.',
  ])
})

test('in words, where terms take the place of those before', () => {
  const [, , , first] = told('lstm', [false, true, true, true], 'assign-over-time')
  expect([first!.en, first!.ko]).toEqual([
    'Back through time step 1, which has no target: every parameter but W_hy and b_y is left with the term of this step alone, and the gradient has reached the start. A mistake is made here: dW = in place of dW +=.',
    '정답이 없는 시점 1을 거슬러 지나며 W_hy, b_y를 뺀 파라미터마다 이 시점의 항만 남습니다. 그래디언트가 맨 앞까지 왔습니다. 여기에 실수가 있습니다: dW += 대신 dW =.',
  ])
})
