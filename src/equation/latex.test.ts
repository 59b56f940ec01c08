import { expect, test } from 'vitest'
import { initialise, presets, unroll } from '../cells/index.ts'
import { chaptersOf, record, stepNamed } from '../trace/index.ts'
import { equationsAt } from './equationsAt.ts'
import { type Label, sign } from './label.ts'
import { type EquationMode, latexOfAll, type TexWords } from './latex.ts'

const trace = record(unroll(presets['hello-lstm'], { initial: true }), {
  update: { optimizer: 'adagrad', rate: 0.1, clip: 5, epsilon: 1e-8 },
})
const words: TexWords = {
  word: (word) => word,
  wrong: ({ mistake }) => `wrong: ${mistake}`,
  missing: ({ mistake, term }) => [`${mistake}: `, term, ' is missing'],
}

const tex = (name: string, mode: EquationMode = 'symbols', now = 3) => {
  const step = stepNamed(trace, name)!
  const equations = equationsAt(trace, { first: step, last: step, now })
  return latexOfAll({ equations, missing: [] }, mode, words)
}

test('symbols, as the operations write their formulas', () => {
  expect(tex('t3.df')).toBe('df_{t} = dc_{t} \\odot c_{t-1}')
  expect(tex('dW_hh.t4', 'symbols', 4)).toBe(
    'dW_{hh}^{\\text{this term}} = dH_{t}\\,h_{t-1}^{\\top}',
  )
  expect(tex('t3.dfraw')).toBe(
    'df_{\\mathrm{raw},\\,t} = df_{t} \\odot f_{t} \\odot \\left( 1 - f_{t} \\right)',
  )
  expect(tex('t3.H')).toBe('H_{t} = W_{xh} x_{t} + W_{hh} h_{t-1} + b_{h}')
  expect(tex('t3.L')).toBe('L_{t} = -\\ln p_{t}[3]')
  expect(tex('t3.f')).toBe('f_{t} = \\sigma(f_{\\mathrm{raw},\\,t})')
})

test('what is there already and what is added are told apart by words', () => {
  expect(tex('t3.dc').split('\n')[2]).toBe(
    'dc_{t} = dc_{t}^{\\text{earlier terms}} + dc_{t}^{\\text{this term}}',
  )
  expect(tex('t3.dc')).toContain(
    '\\odot \\left( 1 - {\\left( \\tanh c_{t} \\right)}^{\\odot 2} \\right)',
  )
})

test('an update has a fraction, a root, and a square element by element', () => {
  expect(tex('update.b_h').split('\n').slice(1, 3)).toEqual([
    'm^{\\text{new memory}} \\leftarrow m^{\\text{memory}} + {db_{h}}^{\\odot 2} \\\\',
    'b_{h} \\leftarrow b_{h}^{\\text{before}} - \\eta \\cdot \\frac{db_{h}}{\\sqrt{m^{\\text{new memory}} + \\epsilon}}',
  ])
  expect(tex('clip.b_h')).toBe(
    'db_{h} \\leftarrow \\mathrm{clip}(db_{h}^{\\text{before clip}}, \\pm 5)',
  )
})

test('a block is named by its rows, and has one subscript', () => {
  expect(tex('t3.fraw')).toBe('f_{\\mathrm{raw},\\,t} = H_{t}[4\\ldots 6]')
  expect(tex('t3.dH.2')).toContain(
    'dH_{t}[4\\ldots 6]^{\\text{this term}} = df_{\\mathrm{raw},\\,t}',
  )
})

test('what arrives as numbers, the rest as symbols', () => {
  const text = tex('t3.df', 'filled')
  expect(text).toMatch(
    /^df_\{t\} = \\begin\{bmatrix\} [\d.-]+ .*\\end\{bmatrix\} \\odot c_\{t-1\}$/,
  )
  expect(text.match(/bmatrix/g)).toHaveLength(2)
})

test('all numbers, and the result', () => {
  const text = tex('t3.df', 'numbers')
  expect(text.match(/begin\{bmatrix\}/g)).toHaveLength(3)
  expect(text).not.toMatch(/[⊙−·⊤…]/)
})

test('several lines stand below each other', () => {
  const text = tex('update.b_y', 'symbols', 4)
  expect(text.split('\n')).toHaveLength(4)
  expect(text).not.toMatch(/[⊙−·⊤…√²ηε]/)
})

test('numbers of a network of one unit are kept apart by brackets', () => {
  const model = { ...presets['hello-slide'].model, hiddenSize: 1 }
  const { inputs, targets } = presets['hello-slide']
  const pass = { model, inputs, targets, initial: {}, parameters: initialise(model, 3) }
  const small = record(unroll(pass, { initial: true }))
  for (const { first, last } of chaptersOf(small, 'contribution')) {
    const equations = equationsAt(small, { first, last, now: 2 })
    const text = latexOfAll({ equations, missing: [] }, 'numbers', words).replace(
      /_\{[^}]*\}/g, // indices aside
      '',
    )
    // After a number, or before a power, no sign stands bare.
    expect(text).not.toMatch(/[\d}]\\?,? *-[\d.]+ *(\^|\\,|\\odot)/)
    expect(text).not.toMatch(/(\\,|\\odot|\+|\\cdot) *-\d/)
    expect(text).not.toMatch(/\{?-[\d.]+\}?\^/)
  }
})

test('upright words of a name are set as words, whatever they are', () => {
  const [node] = trace.tape.nodes
  const named = (word: string) => {
    const term: Label = [sign(`${word} `), { text: 'c', sub: 't', italic: true }]
    const lost = { term, gradient: term, from: node!, to: node!, mistake: 'no-dh-next' } as const
    return latexOfAll({ equations: [], missing: [lost] }, 'symbols', words)
  }
  expect(named('softplus')).toContain('\\mathrm{softplus} c_{t}')
  expect(named('tanh')).toContain('\\tanh c_{t}')
})
