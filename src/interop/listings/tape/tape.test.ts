import { describe, expect, test, vi } from 'vitest'
import { presets, unroll } from '../../../cells/index.ts'
import { anyTape } from '../../../engine/anyTape.testing.ts'
import { lossOf, scalar, startTape } from '../../../engine/index.ts'
import { differences } from '../../../fixtures/close.ts'
import { pythonHas, runPrograms } from '../../../fixtures/programs.ts'
import { codeWords } from '../../../i18n/panels/code/index.ts'
import { record, type Trace } from '../../../trace/index.ts'
import { languages, matchOf } from '../index.ts'
import { tapeLines } from './lines.ts'
import { recorded } from './recorded.testing.ts'
import { tapeScript } from './script.ts'

vi.setConfig({ testTimeout: 120_000 }) // processes start slowly where much else runs

const { comments } = codeWords.en

const traces: readonly (readonly [name: string, Trace])[] = [
  ...Object.entries(presets).map(
    ([name, pass]) => [name, record(unroll(pass, { initial: true }))] as const,
  ),
  ...Array.from(
    { length: 40 },
    (_, k) => [`circuit ${k}`, record(anyTape(k + 1, 6 + (k % 25), 1 + (k % 3)))] as const,
  ),
]

/** A script of a circuit run, and whether every number it prints is the recorded one. */
function expectRecorded(language: (typeof languages)[number]): void {
  const scripts = traces.map(([, trace]) => tapeScript(language, trace, comments))
  const printed = runPrograms(language === 'typescript' ? 'typescript' : 'python', scripts)
  for (const [k, [name, trace]] of traces.entries())
    expect(differences(printed[k], recorded(trace), 1e-9), name).toEqual([])
}

describe('the listing of any tape, run, computes what is recorded', () => {
  test('TypeScript', () => expectRecorded('typescript'))
  for (const [language, module] of [
    ['numpy', 'numpy'],
    ['pytorch', 'torch'],
  ] as const)
    if (pythonHas(module)) test(module, () => expectRecorded(language))
    else
      test(`${module}: NOT RUN, it is not here: what is computed stands on as many lines`, () => {
        console.warn(`Listings of tapes were not run: python3 with ${module} was not found.`)
        for (const [, trace] of traces)
          expect(tapeLines(language, trace, comments).length).toBeGreaterThan(
            trace.tape.nodes.filter(({ op }) => op !== null).length,
          )
      })
})

describe.each(languages)('%s', (language) => {
  test('every step has a line, every line but comments and beginnings has steps', () => {
    for (const [name, trace] of traces) {
      const lines = tapeLines(language, trace, comments)
      const match = matchOf(lines, trace)
      for (const own of match.lines) expect(own.length, name).toBeGreaterThan(0)
      for (const [n, { marks, text }] of lines.entries())
        if (marks.length > 0) expect(match.steps[n]!.length, text).toBeGreaterThan(0)
    }
  })
})

describe('−exp(x·y / max(z, w)) · x', () => {
  const tape = startTape()
  const leaf = (symbol: string, value: number) => tape.leaf('parameter', { symbol }, scalar(value))
  const [x, y, z, w] = [leaf('x', 3), leaf('y', -4), leaf('z', 2), leaf('w', -1)]
  const a = tape.apply('mul', [x, y], { symbol: 'a' })
  const b = tape.apply('max', [z, w], { symbol: 'b' })
  const c = tape.apply('div', [a, b], { symbol: 'c' })
  const e = tape.apply('exp', [c], { symbol: 'e' })
  const f = tape.apply('neg', [e], { symbol: 'f' })
  const trace = record(tape.finish(tape.apply('mul', [f, x], { symbol: 'L' })))
  const textOf = (language: (typeof languages)[number]) =>
    tapeLines(language, trace, comments).map(({ text }) => text)

  test('in NumPy: forward lines in order, then what arrives, added up where there are several', () => {
    expect(lossOf(trace.tape)).toBeLessThan(0)
    expect(textOf('numpy')).toEqual([
      '# forward pass',
      'a = x * y',
      'b = np.maximum(z, w)',
      'c = a / b',
      'e = np.exp(c)',
      'f = -e',
      'L = f * x',
      '# backward pass, last time step first',
      'dx = np.zeros_like(x)',
      'dL = np.full((1, 1), 1, dtype=np.float64)',
      'df = x * dL',
      'dx += f * dL',
      'de = -df',
      'dc = e * de',
      'da = (1 / b) * dc',
      'db = -(a / b**2) * dc',
      'dz = (z >= w) * db',
      'dw = (w > z) * db',
      'dx += y * da',
      'dy = x * da',
    ])
  })

  test('in PyTorch the backward pass is autograd’s', () => {
    expect(textOf('pytorch').slice(-3)).toEqual([
      'L = f * x',
      '# autograd makes the whole backward pass',
      'L.backward()',
    ])
  })

  test('in TypeScript arrays are gone through entry by entry', () => {
    expect(textOf('typescript').slice(8, 14)).toEqual([
      'let dx = zerosLike(x)',
      'const dL = [[1]]',
      'const df = each((x, dL) => x * dL, x, dL)',
      'dx = add(dx, each((f, dL) => f * dL, f, dL))',
      'const de = each((df) => -df, df)',
      'const dc = each((e, de) => e * de, e, de)',
    ])
  })
})
