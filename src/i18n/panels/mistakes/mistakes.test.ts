import { describe, expect, test } from 'vitest'
import { presets, unroll } from '../../../cells/index.ts'
import { formulasOf, plainLabel } from '../../../equation/index.ts'
import {
  arrivalAt,
  arrivalsOf,
  canMake,
  type MistakeName,
  mistakes,
  record,
} from '../../../trace/index.ts'
import { mistakesWords } from './index.ts'

// Each text stands under the equations of the cell, and speaks of that cell.

const cells = { rnn: 'hello-slide', lstm: 'hello-lstm', gru: 'hello-gru' } as const
type PresetCell = keyof typeof cells

const all = (Object.keys(cells) as PresetCell[]).flatMap((cell) =>
  (Object.keys(mistakes) as MistakeName[])
    .filter((name) => canMake(cell, name))
    .map((name) => [cell, name] as const),
)

const count: Readonly<Record<string, number>> = { two: 2, three: 3, 둘: 2, 셋: 3 }

/** How many terms a text says that come back; null where it does not say. */
const said = (text: string) => {
  const found = /so (two|three) terms come back/i.exec(text) ?? /돌아오는 항도 (둘|셋)/.exec(text)
  return found ? count[found[1]!] : null
}

const why = (locale: 'en' | 'ko', cell: PresetCell, name: MistakeName) =>
  mistakesWords[locale].why[name](cell)

describe.each(all)('%s, %s', (cell, name) => {
  const trace = record(unroll(presets[cells[cell]]))
  const right = plainLabel(formulasOf(trace, name)!.right)

  test.each(['en', 'ko'] as const)('as many terms as in the equation, %s', (locale) => {
    const terms = right.replaceAll(/\([^)]*\)/g, '').split(' + ').length
    const counted = said(why(locale, cell, name))
    if (name === 'no-dh-next' || counted !== null) expect(counted).toBe(terms)
  })

  test.each(['en', 'ko'] as const)(
    'the cell at hand is not called by another name, %s',
    (locale) => {
      if (cell === 'lstm') return
      expect(why(locale, cell, name)).not.toMatch(/this (?:LSTM|GRU|RNN)|이 (?:LSTM|GRU|RNN)/)
    },
  )
})

test('assign-over-time: the term that stays is that of the earliest time step that has one', () => {
  // Without a target at t = 1, W_hy keeps the term of t = 2, and W_hh that of t = 1.
  const preset = presets['hello-slide']
  const tape = unroll({ ...preset, targets: preset.targets.with(0, null) })
  const trace = record(tape, { mistakes: ['assign-over-time'] })
  const kept = (symbol: string) => {
    const { id } = tape.nodes.find((node) => node.symbol === symbol)!
    const last = arrivalAt(trace, arrivalsOf(trace, id).at(-1)!)!
    expect(last.total).toBe(last.share)
    return tape.nodes[last.from]!.time
  }
  expect([kept('W_hy'), kept('b_y'), kept('W_hh')]).toEqual([2, 2, 1])
  for (const locale of ['en', 'ko'] as const)
    expect(why(locale, 'rnn', 'assign-over-time')).not.toContain('t = 1')
})
