import { describe, expect, test } from 'vitest'
import { type Pass, presets, unroll } from '../../cells/index.ts'
import { codeWords } from '../../i18n/panels/code/index.ts'
import {
  actorOf,
  canMake,
  type MistakeName,
  mistakes,
  record,
  stepName,
  stepNamed,
  type Trace,
} from '../../trace/index.ts'
import { type ListingLine, languages, lightOf, listingOf, matchOf, stepOfLine } from './index.ts'

const { comments } = codeWords.en
const update = { optimizer: 'adagrad', rate: 0.1, clip: 5, epsilon: 1e-8 } as const
const traceOf = (pass: Pass, made: readonly MistakeName[] = []): Trace =>
  record(unroll(pass, { initial: true }), { update, mistakes: made })

const subjects = Object.entries(presets).flatMap(([name, preset]) => {
  const pass: Pass = preset
  const possible = (Object.keys(mistakes) as MistakeName[]).filter((one) =>
    canMake(pass.model.cell, one),
  )
  return [
    [name, pass, traceOf(pass)] as const,
    [`${name} with gaps`, ...gapped(pass)] as const,
    ...possible.map((one) => [`${name}: ${one}`, pass, traceOf(pass, [one])] as const),
  ]
})

function gapped(pass: Pass): readonly [Pass, Trace] {
  const own = { ...pass, targets: [null, 2, null, 3] }
  return [own, traceOf(own)]
}

describe.each(languages)('%s', (language) => {
  describe.each(subjects)('%s', (_, pass, trace) => {
    const listing = listingOf(language, pass, trace, comments)
    const match = matchOf(listing, trace)

    test('every step has a line', () => {
      const dark = trace.steps.flatMap((_step, n) =>
        match.lines[n]!.length === 0 ? [stepName(trace, n)] : [],
      )
      expect(dark).toEqual([])
    })

    test('a press on a line leads to a step for which it is lit, at every time', () => {
      for (const [n, steps] of match.steps.entries())
        for (let now = 1; now <= pass.inputs.length; now++) {
          const step = stepOfLine(match, trace, n, now)
          if (steps.length === 0) expect(step).toBeUndefined()
          else expect(match.lines[step!]).toContain(n)
        }
    })
  })

  test.each(Object.entries(presets))('%s: every line that stands for steps has some', (_, pass) => {
    const trace = traceOf(pass)
    const listing = listingOf(language, pass, trace, comments)
    const { steps } = matchOf(listing, trace)
    expect(listing.filter(({ marks }, n) => marks.length > 0 && steps[n]!.length === 0)).toEqual([])
  })
})

/** The texts of the lines lit at a step, and of those lit grey. */
function seen(pass: Pass, name: string, language: (typeof languages)[number] = 'numpy') {
  const trace = traceOf(pass)
  const listing = listingOf(language, pass, trace, comments)
  const step = stepNamed(trace, name)!
  const { lit, grey } = lightOf(matchOf(listing, trace), trace, step, step)
  const texts = (some: ReadonlySet<number>) => [...some].map((n) => listing[n]!.text.trim())
  return [texts(lit), texts(grey)]
}

const { 'hello-slide': rnn, 'hello-lstm': lstm, 'hello-gru': gru } = presets

test.each([
  ['t3.dy', ['dy = ps[t].copy()', 'dy[targets[t]] -= 1']],
  ['db_y.t3', ['db_y += dy']],
  ['dW_hy.t3', ['dW_hy += dy @ hs[t].T']],
  ['t3.dhraw', ['dhraw = (1 - hs[t]**2) * dh']],
  ['db_h.t3', ['db_h += dhraw']],
  ['t2.dh.1', ['dh_next = W_hh.T @ dhraw']],
  ['dW_xh.t3', ['dW_xh += dhraw @ xs[t].T']],
])('the cuts of an RNN: %s', (name, lines) => {
  expect(seen(rnn, name)[0]).toEqual(lines)
})

test.each([
  ['t3.do', 'do = tanh_c[t] * dh'],
  ['t3.dc', 'dc = (1 - tanh_c[t]**2) * dtanh_c + dc_next'],
  ['t3.dfc', '# + hands dc on to f * c[t-1] and i * g'],
  ['t3.df', 'df = c[t-1] * dc'],
  ['t2.dc.1', 'dc_next = f[t] * dc'],
  ['t3.di', 'di = g[t] * dc'],
  ['t3.diraw', 'diraw = i[t] * (1 - i[t]) * di'],
  ['t3.dgraw', 'dgraw = (1 - g[t]**2) * dg'],
  ['t3.dH', 'dH = np.vstack([diraw, dfraw, doraw, dgraw])'],
  ['t2.dh.1', 'dh_next = W_hh.T @ dH'],
])('the cuts of an LSTM: %s', (name, line) => {
  expect(seen(lstm, name)[0]).toEqual([line])
})

test('what is used of another time step is lit grey', () => {
  const next = 'dh_next = W_hh.T @ dhraw'
  expect(seen(rnn, 't3.dh')).toEqual([['dh = W_hy.T @ dy + dh_next'], [next]])
  expect(seen(rnn, 't4.dh')[1]).toEqual([])
  expect(seen(rnn, 't3.hh')[1]).toEqual(['hs[t] = np.tanh(hraw)'])
  expect(seen(rnn, 't1.hh')[1]).toEqual([])
  expect(seen(lstm, 't3.dc')[1]).toEqual(['dc_next = f[t] * dc'])
  expect(seen(lstm, 't3.df')[1]).toEqual(['c[t] = f[t] * c[t-1] + i[t] * g[t]'])
  expect(seen(gru, 't3.dh')[1]).toEqual(['dh_next = z[t] * dh', 'dh_next = dh_next + W_hh.T @ dA'])
})

test('in PyTorch the whole backward pass is one line', () => {
  for (const name of ['t1.dL', 't3.df', 'dW_hh', 't0.dh'])
    expect(seen(lstm, name, 'pytorch')).toEqual([['loss.backward()'], expect.any(Array)])
})

test('a press leads to the last step of the line at the time one looks at, or at the nearest', () => {
  const trace = traceOf(gapped(rnn)[0])
  const listing: readonly ListingLine[] = listingOf('numpy', rnn, trace, comments)
  const match = matchOf(listing, trace)
  const led = (text: string, now: number) => {
    const line = listing.findIndex((one) => one.text.trim() === text)
    const step = stepOfLine(match, trace, line, now)
    return step === undefined ? undefined : stepName(trace, step)
  }
  expect(led('hraw = W_xh @ xs[t] + W_hh @ hs[t-1] + b_h', 3)).toBe('t3.hraw')
  expect(led('dh_next = W_hh.T @ dhraw', 2)).toBe('t1.dh')
  expect(led('db_y += dy', 1)).toBe('db_y.t2')
  expect(led('loss = sum(Ls.values())', 1)).toBe('loss')
  expect(led('T = len(xs)', 1)).toBeUndefined()
  expect(actorOf(trace, stepNamed(trace, 'db_y.t2')!).time).toBe(2)
})
