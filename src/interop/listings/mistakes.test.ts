import { expect, test } from 'vitest'
import { type Pass, presets, unroll } from '../../cells/index.ts'
import { codeWords } from '../../i18n/panels/code/index.ts'
import { mistakes as words } from '../../i18n/start/en.ts'
import { type MistakeName, mistakes, record } from '../../trace/index.ts'
import { type Language, listingOf } from './index.ts'

const passes = {
  rnn: presets['hello-slide'],
  lstm: presets['hello-lstm'],
  gru: presets['hello-gru'],
}
type ListedCell = keyof typeof passes

const update = { optimizer: 'sgd', rate: 0.1, clip: null, epsilon: 1e-8 } as const
const { comments } = codeWords.en

const listing = (language: Language, pass: Pass, ...made: readonly MistakeName[]) =>
  listingOf(language, pass, record(unroll(pass), { update, mistakes: made }), comments)

/** The lines that mistakes change, as they read with them; each is marked in words. */
function wrongLines(language: Language, pass: Pass, ...made: readonly MistakeName[]) {
  const right = listing(language, pass)
  const wrong = listing(language, pass, ...made)
  expect(wrong).toHaveLength(right.length)
  const changed = wrong.filter(({ text }, n) => text !== right[n]!.text)
  expect(changed).toEqual(wrong.filter((line) => line.mistakes.length > 0))
  const sign = language === 'typescript' ? '//' : '#'
  return changed.map(({ text, mistakes: here }) => {
    expect(text.endsWith(`  ${sign} ${comments.mistakes(here)}`)).toBe(true)
    for (const one of here) expect(text).toContain(words.names[one])
    return text.trim().split(`  ${sign} `)[0]
  })
}

const sums = {
  rnn: [
    'db_y = dy',
    'dW_hy = dy @ hs[t].T',
    'db_h = dhraw',
    'dW_hh = dhraw @ hs[t-1].T',
    'dW_xh = dhraw @ xs[t].T',
  ],
  lstm: [
    'db_y = dy',
    'dW_hy = dy @ hs[t].T',
    'db_h = dH',
    'dW_xh = dH @ xs[t].T',
    'dW_hh = dH @ hs[t-1].T',
  ],
  gru: [
    'db_y = dy',
    'dW_hy = dy @ hs[t].T',
    'db_xh = dX',
    'db_hh = dA',
    'dW_xh = dX @ xs[t].T',
    'dW_hh = dA @ hs[t-1].T',
  ],
}

/** How each mistake reads in NumPy. */
const numpy: Record<MistakeName, Partial<Record<ListedCell, readonly string[]>>> = {
  'no-dh-next': {
    rnn: ['dh = W_hy.T @ dy'],
    lstm: ['dh = W_hy.T @ dy'],
    gru: ['dh = W_hy.T @ dy'],
  },
  'no-dc-next': { lstm: ['dc = (1 - tanh_c[t]**2) * dtanh_c'] },
  'tanh-twice': {
    rnn: ['dhraw = (1 - np.tanh(hs[t])**2) * dh'],
    lstm: ['dgraw = (1 - np.tanh(g[t])**2) * dg'],
    gru: ['dnraw = (1 - np.tanh(n[t])**2) * dn'],
  },
  'no-sigmoid-slope': {
    lstm: ['diraw = di', 'dfraw = df', 'doraw = do'],
    gru: ['drraw = dr', 'dzraw = dz'],
  },
  'assign-over-time': sums,
  'swap-i-f': { lstm: ['dH = np.vstack([dfraw, diraw, doraw, dgraw])'] },
  'h-now-in-dW_hh': {
    rnn: ['dW_hh += dhraw @ hs[t].T'],
    lstm: ['dW_hh += dH @ hs[t].T'],
    gru: ['dW_hh += dA @ hs[t].T'],
  },
}

test('the table has every mistake, in the cells in which it can be made', () => {
  for (const [name, { cells }] of Object.entries(mistakes))
    expect(Object.keys(numpy[name as MistakeName])).toEqual(cells)
})

const rows = Object.entries(numpy).flatMap(([name, cells]) =>
  Object.entries(cells).map(
    ([cell, lines]) => [name as MistakeName, cell as ListedCell, lines] as const,
  ),
)

test.each(rows)('%s in the %s changes exactly its lines', (name, cell, lines) => {
  expect(wrongLines('numpy', passes[cell], name)).toEqual(lines)
  expect(wrongLines('typescript', passes[cell], name)).toHaveLength(lines.length)
  expect(wrongLines('pytorch', passes[cell], name)).toEqual([]) // autograd cannot make it
})

test('two mistakes in one line', () => {
  const lines = wrongLines('numpy', passes.lstm, 'assign-over-time', 'h-now-in-dW_hh')
  expect(lines).toContain('dW_hh = dH @ hs[t].T')
  const line = listing('numpy', passes.lstm, 'assign-over-time', 'h-now-in-dW_hh').find(
    (one) => one.mistakes.length > 1,
  )
  expect(line?.text).toMatch(
    /# ≠ on purpose: dW = in place of dW \+=; dW_hh with h of t, not of t−1$/,
  )
})

test('tanh-twice is no mistake where there is no tanh', () => {
  const { model } = passes.rnn
  const pass = { ...passes.rnn, model: { ...model, activation: 'relu' as const } }
  expect(wrongLines('numpy', pass, 'tanh-twice')).toEqual([])
})
