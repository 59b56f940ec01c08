import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlight, languages } from './index.ts'

const lstm = ['i', 'f', 'o', 'g']
const coloured = (...args: Parameters<typeof highlight>) =>
  highlight(...args).flatMap(({ kind, text, gate }) =>
    kind === 'plain' ? [] : [gate ? `${gate}: ${text}` : `${kind}: ${text}`],
  )

test('the pieces together are the line, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...languages), (line, language) => {
      const pieces = highlight(line, language, lstm)
      expect(pieces.map(({ text }) => text).join('')).toBe(line)
    }),
  )
})

test('gates, their gradients and their pre-activations have the hue of the gate', () => {
  expect(coloured('dfraw = f[t] * (1 - f[t]) * df', 'numpy', lstm)).toEqual([
    'f: dfraw',
    'f: f',
    'number: 1',
    'f: f',
    'f: df',
  ])
  expect(coloured('const do_ = dh.map((d, k) => tanh_c[t][k] * d)', 'typescript', lstm)).toEqual([
    'keyword: const',
    'o: do_',
  ])
})

test('a cell without gates has no hues', () => {
  expect(coloured('f = g', 'numpy', [])).toEqual([])
})

test('comments run to the end of the line; words, strings and numbers are told apart', () => {
  expect(coloured('for t in range(1, T + 1):  # for 1', 'numpy', lstm)).toEqual([
    'keyword: for',
    'keyword: in',
    'keyword: range',
    'number: 1',
    'number: 1',
    'comment: # for 1',
  ])
  expect(coloured('g = {"W_xh": 1e-8} // 2', 'numpy', ['r'])).toEqual([
    'string: "W_xh"',
    'number: 1e-8',
    'number: 2',
  ])
  expect(coloured("show('b') // 1", 'typescript', lstm)).toEqual(["string: 'b'", 'comment: // 1'])
})
