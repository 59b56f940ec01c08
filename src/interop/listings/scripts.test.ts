import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import {
  activations,
  cellNamed,
  initialise,
  type Pass,
  type PresetName,
  presets,
  unroll,
} from '../../cells/index.ts'
import { readCase } from '../../cli/case.ts'
import { Given } from '../../door/index.ts'
import {
  column,
  generate,
  lossOf,
  type OptimizerName,
  optimizers,
  seeded,
  type Tensor,
  toRows,
} from '../../engine/index.ts'
import { differences } from '../../fixtures/close.ts'
import { pythonHas, runPrograms } from '../../fixtures/programs.ts'
import { fixture } from '../../fixtures/read.ts'
import { codeWords } from '../../i18n/panels/code/index.ts'
import {
  afterUpdate,
  canMake,
  gradientsOf,
  type MistakeName,
  mistakes,
  type Recording,
  record,
  type Trace,
} from '../../trace/index.ts'
import { programScript } from './index.ts'

vi.setConfig({ testTimeout: 120_000 }) // processes start slowly where much else runs

interface ScriptCase {
  readonly name: string
  readonly pass: Pass
  readonly trace: Trace
}

const adagrad = { optimizer: 'adagrad', rate: 0.1, clip: 5, epsilon: 1e-8 } as const
const made = (
  name: string,
  pass: Pass,
  recording: Recording = { update: adagrad },
): ScriptCase => ({
  name,
  pass,
  trace: record(unroll(pass, { initial: true }), recording),
})

/** The pass with weights and inputs of many digits, and states to start from. */
function edited(pass: Pass): Pass {
  const random = seeded(7)
  const shaken = ({ rows, cols, data }: Tensor) =>
    generate(rows, cols, (r, c) => data[r * cols + c]! + (random() - 0.5) / 3)
  const { carries } = cellNamed(pass.model.cell)
  return {
    ...pass,
    parameters: Object.fromEntries(
      Object.entries(pass.parameters).map(([name, value]) => [name, shaken(value)]),
    ),
    inputs: pass.inputs.map(shaken),
    initial: Object.fromEntries(
      carries.map((symbol, k) => [symbol, column([0.1 + k, -0.7, 1e-7])]),
    ),
  }
}

const withTargets = (pass: Pass, targets: Pass['targets']): Pass => ({ ...pass, targets })
const gaps = [null, 2, null, 3]
const names = Object.keys(mistakes) as MistakeName[]

/** The second of two updates, which remembers the first; the clip, where there is one, cuts. */
function second(preset: PresetName, optimizer: OptimizerName, clip: number | null): ScriptCase {
  const update = { ...adagrad, optimizer, clip }
  const first = made('', presets[preset], { update })
  const { parameters, memory } = afterUpdate(first.trace)
  return made(
    `${preset}: a second update by ${optimizer}, clip ${clip}`,
    { ...presets[preset], parameters },
    { update, memory },
  )
}

const seconds = (Object.keys(presets) as PresetName[]).flatMap((preset) =>
  (Object.keys(optimizers) as OptimizerName[]).flatMap((optimizer) =>
    [0.05, null].map((clip) => second(preset, optimizer, clip)),
  ),
)

const cases: readonly ScriptCase[] = [
  ...Object.entries(presets).flatMap(([name, preset]) => {
    const possible = names.filter((one) => canMake(preset.model.cell, one))
    const changed = edited(preset)
    return [
      made(name, preset),
      made(`${name} edited`, changed),
      made(`${name} with gaps`, withTargets(changed, gaps)),
      ...possible.map((one) => made(`${name}: ${one}`, changed, { mistakes: [one] })),
      ...possible.map((one) =>
        made(`${name} with gaps: ${one}`, withTargets(changed, gaps), { mistakes: [one] }),
      ),
      made(`${name} with gaps: all mistakes`, withTargets(changed, gaps), { mistakes: possible }),
      made(`${name}: all mistakes`, changed, { mistakes: possible, update: adagrad }),
    ]
  }),
  ...activations.map((activation) => {
    const { model } = presets['hello-slide']
    return made(activation, edited({ ...presets['hello-slide'], model: { ...model, activation } }))
  }),
  ...(['rnn-relu', 'gru-dense-input', 'lstm-long', 'lstm-saturated', 'lstm-one-step'] as const).map(
    (name) => made(name, readCase(new Given(fixture(name)))),
  ),
  ...seconds,
  made('one number', {
    model: { cell: 'gru', activation: 'tanh', inputSize: 1, hiddenSize: 1, outputSize: 1 },
    parameters: initialise(
      { cell: 'gru', activation: 'tanh', inputSize: 1, hiddenSize: 1, outputSize: 1 },
      3,
    ),
    initial: {},
    inputs: [column([-0])],
    targets: [0],
  }),
]

/** The parameters whose gradient the clip steps of a trace change. */
const cutBy = ({ steps, tape }: Trace) =>
  steps.flatMap((step) =>
    step.kind === 'clip' && [...step.before.data].some((g, k) => g !== step.after.data[k])
      ? [{ name: tape.nodes[step.node]!.name, after: step.after }]
      : [],
  )

/** What the engine says a script must print. A vector may stand as a column or as a list. */
function expected({ trace }: ScriptCase): Readonly<Record<string, unknown>> {
  const gradient = ([name, value]: readonly [string, Tensor]) =>
    /^t0\./.test(name)
      ? [[`d${name.slice(3)}0`, value]]
      : /^t\d/.test(name)
        ? []
        : [[`d${name}`, value]]
  const tensors: Readonly<Record<string, Tensor>> = Object.fromEntries([
    ...Object.entries(gradientsOf(trace))
      .flatMap(gradient)
      .filter(([name]) => name !== 'dloss'),
    ...(trace.update ? Object.entries(afterUpdate(trace).parameters) : []),
  ])
  const cut = cutBy(trace).map(({ name, after }) => [`d${name} clipped`, toRows(after).flat()])
  const clipped = cutBy(trace).map(({ name }) => `d${name}`)
  return {
    loss: lossOf(trace.tape),
    ...(trace.update?.clip === null || !trace.update ? {} : { clipped }),
    ...Object.fromEntries(cut),
    ...Object.fromEntries(Object.entries(tensors).map(([name, x]) => [name, toRows(x).flat()])),
  }
}

const flat = (printed: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(printed).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.flat() : value,
    ]),
  )

function expectSame(
  some: readonly ScriptCase[],
  printed: readonly Readonly<Record<string, unknown>>[],
) {
  expect(printed).toHaveLength(some.length)
  const wrong = some.flatMap((one, k) =>
    differences(flat(printed[k]!), expected(one), 1e-9).map((text) => `${one.name}: ${text}`),
  )
  expect(wrong).toEqual([])
}

const scripts = (language: 'numpy' | 'pytorch' | 'typescript', locale: 'en' | 'ko' = 'en') =>
  cases.map(({ pass, trace }) => programScript(language, pass, trace, codeWords[locale].comments))

/** Whether every number of a pass stands in its script, to the last digit. */
function expectAllNumbers(language: 'numpy' | 'pytorch') {
  for (const [k, text] of scripts(language).entries()) {
    const literals = new Set(text.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g)?.map(Number))
    for (const { data } of Object.values(cases[k]!.pass.parameters))
      for (const value of data) expect(literals, cases[k]!.name).toContain(value)
  }
}

test('the cases are of every kind', () => {
  expect(cases.length).toBeGreaterThan(50)
  for (const name of names)
    expect(cases.some(({ trace }) => trace.mistakes.includes(name))).toBe(true)
  for (const { name, trace } of seconds) {
    const cut = trace.steps.some(
      (step) =>
        step.kind === 'clip' && [...step.before.data].some((value) => Math.abs(value) > 0.05),
    )
    expect(cut, name).toBe(trace.update?.clip === 0.05)
  }
})

describe('NumPy', () => {
  if (pythonHas('numpy'))
    test('run by python3, every script prints the loss and the gradients of the engine', () => {
      expectSame(cases, runPrograms('python', scripts('numpy', 'ko')))
    })
  else
    test('NOT RUN, there is no python3 with numpy here: the scripts at least hold every number', () => {
      console.warn('The NumPy scripts were not run: python3 with numpy was not found.')
      expectAllNumbers('numpy')
    })
})

describe('PyTorch', () => {
  const right = cases.filter(({ trace }) => trace.mistakes.length === 0)
  const texts = scripts('pytorch').filter((_, k) => cases[k]!.trace.mistakes.length === 0)
  if (pythonHas('torch'))
    test('run by python3, every script prints the loss and the gradients of the engine', () => {
      expectSame(right, runPrograms('python', texts))
    })
  else
    test('NOT RUN, there is no python3 with torch here: the scripts hold every number, and parse where there is a python3', () => {
      console.warn('The PyTorch scripts were not run: python3 with torch was not found.')
      expectAllNumbers('pytorch')
      if (pythonHas('ast')) expect(runPrograms('syntax', texts)).toHaveLength(texts.length)
      else console.warn('Nor were they parsed: there is no python3.')
    })
})

describe('TypeScript', () => {
  test('run by Node, every script prints the loss and the gradients of the engine', () => {
    expectSame(cases, runPrograms('typescript', scripts('typescript')))
  })

  test('the compiler finds nothing wrong with them, strictly', () => {
    const folder = mkdtempSync(join(tmpdir(), 'unrolled-'))
    const files = scripts('typescript', 'ko').map((text, k) => {
      const path = join(folder, `program${k}.ts`)
      writeFileSync(path, text)
      return path
    })
    const root = join(import.meta.dirname, '../../..')
    const options = '--strict --noEmit --ignoreConfig --target es2023 --lib es2023,dom --types'
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), ...options.split(' '), '', ...files],
      { encoding: 'utf8' },
    )
    rmSync(folder, { recursive: true })
    expect(stdout).toBe('')
  })
})
