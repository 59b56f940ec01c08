import { expect, test } from 'vitest'
import { readCase } from '../../cli/case.ts'
import { Given } from '../../door/index.ts'
import { lossOf, nodeNamed } from '../../engine/index.ts'
import { fixture } from '../../fixtures/read.ts'
import { unroll } from '../unroll.ts'
import { presets } from './index.ts'

test.each(Object.entries(presets))('%s is the reference case of that name', (name, preset) => {
  const { model, parameters, inputs, targets } = preset
  const { initial: _, ...reference } = readCase(new Given(fixture(name)))
  expect({ model, parameters, inputs, targets }).toEqual(reference)
  expect(Object.keys(parameters)).toEqual(Object.keys(reference.parameters))
})

test('hello-slide prints every digit of the lecture slide', () => {
  const tape = unroll(presets['hello-slide'])
  const printed = (symbol: string) =>
    [1, 2, 3, 4].map((time) =>
      Array.from(nodeNamed(tape, `t${time}.${symbol}`)!.value.data, (value) => value.toFixed(1)),
    )
  expect(printed('h')).toEqual([
    ['0.3', '-0.1', '0.9'],
    ['1.0', '0.3', '0.1'],
    ['0.1', '-0.5', '-0.3'],
    ['-0.3', '0.9', '0.7'],
  ])
  expect(printed('y')).toEqual([
    ['1.0', '2.2', '-3.0', '4.1'],
    ['0.5', '0.3', '-1.0', '1.2'],
    ['0.1', '0.5', '1.9', '-1.1'],
    ['0.2', '-1.5', '-0.1', '2.2'],
  ])
})

test('hello-slide loses 5.589387 = 2.0786 + 2.8998 + 0.3796 + 0.2314', () => {
  const tape = unroll(presets['hello-slide'])
  const terms = [1, 2, 3, 4].map((time) => nodeNamed(tape, `t${time}.L`)!.value.data[0]!)
  expect(terms.map((term) => term.toFixed(4))).toEqual(['2.0786', '2.8998', '0.3796', '0.2314'])
  expect(lossOf(tape).toFixed(6)).toBe('5.589387')
})
