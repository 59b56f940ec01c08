import { expect, test } from 'vitest'
import { equationsAt } from '../../equation/index.ts'
import { momentAt } from '../../scene/index.ts'
import { readLink } from '../../settings/index.ts'
import { playheadNamed, runOf } from '../../store/index.ts'
import { resultText, sumPieces } from './sum.ts'

const equationsOf = (link: string, step: string) => {
  const run = runOf(readLink(link).settings)
  return equationsAt(run.trace, momentAt(run, playheadNamed(run, step)!))
}
/** An entry of an equation as it is written, with its result. */
const line = (link: string, step: string, kind: string, entry: number) => {
  const equation = equationsOf(link, step).findLast((one) => one.kind === kind)!
  const sum = sumPieces(equation, entry).map(({ text }) => text)
  return `${sum.join(' ')} = ${resultText(equation, equation.result.tensor.data[entry]!)}`
}
const decimals = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length

test('what is added and what it adds up to have the same decimals', () => {
  for (const step of ['t2.dc', 't3.dc', 't2.dh', 't3.c', 'dW_hh.t2'])
    for (const equation of equationsOf('#preset=hello-lstm', step)) {
      if (equation.right.kind !== 'sum') continue
      const all = Array.from(equation.result.tensor.data, (value, entry) => [
        ...sumPieces(equation, entry).flatMap(({ number, text }) => (number ? [text] : [])),
        resultText(equation, value),
      ]).flat()
      const plain = all.filter((text) => text.includes('.') && !text.includes('e'))
      expect(new Set(plain.map(decimals)).size, `${step}: ${plain}`).toBeLessThanOrEqual(1)
    }
})

test('a sum can be checked by eye, to the rounding of its last digit', () => {
  expect([0, 1, 2].map((k) => line('#preset=hello-lstm', 't2.dc', 'total', k))).toEqual([
    '−0.0123 + 0.0094 = −0.0028',
    '0.0562 + 0.0810 = 0.1373',
    '0.0186 + (−0.0616) = −0.0430',
  ])
})
