import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { anyTape } from '../../../engine/anyTape.testing.ts'
import {
  column,
  type Fn,
  formula,
  type OpName,
  ops,
  scalar,
  startTape,
} from '../../../engine/index.ts'
import { elementwise } from '../../../engine/op.ts'
import { equationsAt, latexOfAll } from '../../../equation/index.ts'
import { differences } from '../../../fixtures/close.ts'
import { pythonHas, runPrograms } from '../../../fixtures/programs.ts'
import { messagesFor } from '../../../i18n/messages.ts'
import { narrate, plain } from '../../../i18n/narration/index.ts'
import { expectWhole } from '../../../i18n/narration/told.testing.ts'
import { codeWords } from '../../../i18n/panels/code/index.ts'
import { chaptersOf, record } from '../../../trace/index.ts'
import { recorded } from './recorded.testing.ts'
import { tapeScript } from './script.ts'

vi.setConfig({ testTimeout: 120_000 }) // processes start slowly where much else runs

// An op is one file and a line in the index: softplus, which there is not, is all of what follows.

const soft: Fn = {
  name: 'softplus',
  symbol: 'softplus',
  latex: '\\mathrm{softplus}',
  code: (language, [x]) => `${language === 'pytorch' ? 'torch.nn.functional.' : ''}softplus(${x})`,
  defined: {
    numpy: ['def softplus(x):', '    return np.logaddexp(0, x)'],
    typescript: ['const softplus = (x: number) => Math.log1p(Math.exp(x))'],
  },
  of: { entries: (x) => Math.log1p(Math.exp(x)) },
}

/** ln(1 + eˣ); its slope is σ(x). */
const softplus = elementwise({
  name: 'softplus',
  symbol: 'softplus',
  role: 'scale',
  examples: [{ shapes: [[3, 1]] }],
  formula: {
    value: ({ x: [x] }) => formula.call(soft, x!),
    local: (_k, of) => ops.sigmoid.formula.value(of),
  },
})

const name = 'softplus' as OpName

beforeAll(() => void Object.assign(ops, { softplus }))
afterAll(() => void Reflect.deleteProperty(ops, name)) // other tests have the same list

/** softplus of a column, and of its sum. */
function small() {
  const tape = startTape()
  const x = tape.leaf('parameter', { symbol: 'x' }, column([-1, 0.5, 2]))
  const y = tape.apply(name, [x], { symbol: 'y' })
  const sum = tape.apply('sum', [y], { symbol: 'softplus' }) // a variable may not be called so
  const half = tape.leaf('constant', { symbol: 'a' }, scalar(0.5))
  const mean = tape.apply('mul', [sum, half], { symbol: 'm' })
  return tape.finish(tape.apply(name, [mean], { symbol: 'f' }))
}

const circuits = () =>
  Array.from({ length: 60 }, (_, k) => anyTape(k + 1, 20, 2)).filter(({ nodes }) =>
    nodes.some(({ op }) => op === name),
  )

test('a new op has its equations, sentences, ledgers and questions', () => {
  expectWhole(small())
  const all = circuits()
  expect(all.length).toBeGreaterThan(3)
  for (const tape of all.slice(0, 4)) expectWhole(tape)
})

test('its equation is typeset by its function, its sentence says its slope', () => {
  const trace = record(small())
  const moves = chaptersOf(trace, 'node')
  const words = { word: String, wrong: String, missing: () => [] }
  const tex = moves.map((move) =>
    latexOfAll(
      { equations: equationsAt(trace, { ...move, now: 1 }), missing: [] },
      'symbols',
      words,
    ),
  )
  expect(tex.join('\n')).toContain('\\mathrm{softplus}')
  expect(tex.join('\n')).toContain('\\sigma')
  const said = moves.map((move) => plain(narrate(trace, move, messagesFor('en'))))
  expect(said).toContain('y = softplus(x).')
  expect(said).toContain('dx = σ(x) ⊙ dy: what comes back, times the slope of softplus.')
})

/** Scripts of circuits with it print what is recorded. */
function expectRun(language: 'numpy' | 'pytorch' | 'typescript'): void {
  const traces = [small(), ...circuits()].map((tape) => record(tape))
  const scripts = traces.map((trace) => tapeScript(language, trace, codeWords.en.comments))
  const printed = runPrograms(language === 'typescript' ? 'typescript' : 'python', scripts)
  for (const [k, trace] of traces.entries())
    expect(differences(printed[k], recorded(trace), 1e-9)).toEqual([])
}

test('its listing runs in TypeScript', () => expectRun('typescript'))

for (const [language, module] of [
  ['numpy', 'numpy'],
  ['pytorch', 'torch'],
] as const)
  if (pythonHas(module)) test(`its listing runs with ${module}`, () => expectRun(language))
  else
    test(`${module}: NOT RUN, it is not here: the listing calls it`, () => {
      console.warn(`Listings of a new op were not run: python3 with ${module} was not found.`)
      const script = tapeScript(language, record(small()), codeWords.en.comments)
      expect(script).toContain('y = ')
      expect(script).toMatch(/softplus\(x\)/)
    })
