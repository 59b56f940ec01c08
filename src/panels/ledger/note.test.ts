import { expect, test } from 'vitest'
import { presets, unroll } from '../../cells/index.ts'
import { multiplyOut, nodeNamed } from '../../engine/index.ts'
import { canMake, ledgerOf, type MistakeName, mistakes, record } from '../../trace/index.ts'
import { rowsOf } from './note.ts'

// What a line of the ledger shows of its term: its rows alone, or all of it.
test.each(['hello-slide', 'hello-lstm', 'hello-gru'] as const)(
  '%s: what the lines show adds up to the sum, with any mistake on',
  (name) => {
    const preset = presets[name]
    const tape = unroll(preset)
    const { cell } = preset.model
    const can = (Object.keys(mistakes) as MistakeName[]).filter((one) => canMake(cell, one))
    for (const made of [[], ...can.map((one) => [one])]) {
      const trace = record(tape, { mistakes: made })
      for (const { id, symbol } of tape.nodes) {
        const ledger = ledgerOf(trace, id, trace.steps.length - 1)
        if (!ledger.sum || !ledger.adds) continue
        const sum = new Float64Array(ledger.sum.data.length)
        for (const line of ledger.lines) {
          if (!line.share) continue
          const { data } = multiplyOut(line.share)
          const [first, end] = rowsOf(tape, line) ?? [0, data.length]
          for (let k = first; k < end; k++) sum[k]! += data[k]!
        }
        for (const [k, value] of [...ledger.sum.data].entries())
          expect(sum[k], `${made} ${symbol}[${k}]`).toBeCloseTo(value, 12)
      }
    }
    expect(nodeNamed(tape, 't2.h')).toBeDefined()
  },
)
