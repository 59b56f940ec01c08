import { type ListingLine, type Program, pen, skipsGaps } from '../listing.ts'
import { guarded } from './forward.ts'

const inside = '        '

/** From dh to the weights of an RNN and to the time step before. */
function rnn(program: Program): readonly ListingLine[] {
  const { code, slip } = pen(program, '#')
  const slopes = {
    tanh: slip('tanh-twice', '(1 - hs[t]**2) * dh', '(1 - np.tanh(hs[t])**2) * dh'),
    relu: '(hs[t] > 0) * dh',
    identity: 'dh',
  }
  const slips = program.activation === 'tanh' ? (['tanh-twice'] as const) : []
  return [
    code(`${inside}dhraw = ${slopes[program.activation]}`, 'h>hraw', ...slips),
    sum(program, 'db_h', 'dhraw', 'hraw>xh hraw>hh hraw>b_h'),
    weightOfState(program, 'dhraw'),
    code(`${inside}dh_next = W_hh.T @ dhraw`, 'hh>h'),
    sum(program, 'dW_xh', 'dhraw @ xs[t].T', 'xh>W_xh'),
  ]
}

/** `db += dy`: with a mistake in it only the last one stays. */
function sum(program: Program, name: string, term: string, marks: string): ListingLine {
  const { code, slip } = pen(program, '#')
  const sign = slip('assign-over-time', '+=', '=')
  return code(`${inside}${name} ${sign} ${term}`, marks, 'assign-over-time')
}

/** dW_hh takes the state that was multiplied, that of t−1. */
function weightOfState(program: Program, upstream: string): ListingLine {
  const { code, slip } = pen(program, '#')
  const sign = slip('assign-over-time', '+=', '=')
  const state = slip('h-now-in-dW_hh', 'hs[t-1]', 'hs[t]')
  return code(
    `${inside}dW_hh ${sign} ${upstream} @ ${state}.T`,
    'hh>W_hh',
    'assign-over-time',
    'h-now-in-dW_hh',
  )
}

/** The slope of a gate, σ(1 − σ). */
function gate(program: Program, letter: string): ListingLine {
  const { code, slip } = pen(program, '#')
  const slope = slip('no-sigmoid-slope', `${letter}[t] * (1 - ${letter}[t]) * `, '')
  return code(
    `${inside}d${letter}raw = ${slope}d${letter}`,
    `${letter}>${letter}raw`,
    'no-sigmoid-slope',
  )
}

/** The slope of a candidate, g or n. */
function candidate(program: Program, letter: string): ListingLine {
  const { code, slip } = pen(program, '#')
  const value = slip('tanh-twice', `${letter}[t]`, `np.tanh(${letter}[t])`)
  return code(
    `${inside}d${letter}raw = (1 - ${value}**2) * d${letter}`,
    `${letter}>${letter}raw`,
    'tanh-twice',
  )
}

function lstm(program: Program): readonly ListingLine[] {
  const { code, note, slip } = pen(program, '#')
  const next = slip('no-dc-next', ' + dc_next', '')
  const stack = slip('swap-i-f', 'diraw, dfraw', 'dfraw, diraw')
  return [
    code(`${inside}do = tanh_c[t] * dh`, 'h>o'),
    code(`${inside}dtanh_c = o[t] * dh`, 'h>tanhc'),
    code(`${inside}dc = (1 - tanh_c[t]**2) * dtanh_c${next}`, 'tanhc>c', 'no-dc-next'),
    note(inside, program.comments.handsOn('dc', ['f * c[t-1]', 'i * g']), 'c>fc c>ig'),
    code(`${inside}df = c[t-1] * dc`, 'fc>f'),
    code(`${inside}dc_next = f[t] * dc`, 'fc>c'),
    code(`${inside}di = g[t] * dc`, 'ig>i'),
    code(`${inside}dg = i[t] * dc`, 'ig>g'),
    ...['i', 'f', 'o'].map((letter) => gate(program, letter)),
    candidate(program, 'g'),
    code(
      `${inside}dH = np.vstack([${stack}, doraw, dgraw])`,
      'iraw>H fraw>H oraw>H graw>H',
      'swap-i-f',
    ),
    sum(program, 'db_h', 'dH', 'H>xh H>hh H>b_h'),
    sum(program, 'dW_xh', 'dH @ xs[t].T', 'xh>W_xh'),
    weightOfState(program, 'dH'),
    code(`${inside}dh_next = W_hh.T @ dH`, 'hh>h'),
  ]
}

function gru(program: Program): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  return [
    note(inside, program.comments.handsOn('dh', ['(1-z) * n', 'z * h[t-1]']), 'h>zn h>zh'),
    code(`${inside}dkeep = n[t] * dh`, 'zn>zc'),
    code(`${inside}dn = (1 - z[t]) * dh`, 'zn>n'),
    code(`${inside}dz = hs[t-1] * dh`, 'zh>z'),
    code(`${inside}dh_next = z[t] * dh`, 'zh>h'),
    code(`${inside}dz = dz - dkeep`, 'zc>z'),
    candidate(program, 'n'),
    note(inside, program.comments.handsOn('dnraw', ['xn', 'r * hn']), 'nraw>xn nraw>rhn'),
    code(`${inside}dr = hn[t] * dnraw`, 'rhn>r'),
    code(`${inside}dhn = r[t] * dnraw`, 'rhn>hn'),
    gate(program, 'r'),
    gate(program, 'z'),
    code(`${inside}dX = np.vstack([drraw, dzraw, dnraw])`, 'rraw>xr zraw>xz xr>X xz>X xn>X'),
    code(`${inside}dA = np.vstack([drraw, dzraw, dhn])`, 'rraw>hr zraw>hz hr>A hz>A hn>A'),
    sum(program, 'db_xh', 'dX', 'X>xh X>b_xh'),
    sum(program, 'db_hh', 'dA', 'A>hh A>b_hh'),
    sum(program, 'dW_xh', 'dX @ xs[t].T', 'xh>W_xh'),
    weightOfState(program, 'dA'),
    code(`${inside}dh_next = dh_next + W_hh.T @ dA`, 'hh>h'),
  ]
}

/** From the loss to dh: the output layer, and what t+1 sends. */
function output(program: Program): readonly ListingLine[] {
  const { code, note, slip } = pen(program, '#')
  const next = slip('no-dh-next', ' + dh_next', '')
  const lines = [
    note(inside, program.comments.onehot),
    code(`${inside}dy = ps[t].copy()`, 'L>y'),
    code(`${inside}dy[targets[t]] -= 1`, 'L>y'),
    sum(program, 'db_y', 'dy', 'y>hy y>b_y'),
    sum(program, 'dW_hy', 'dy @ hs[t].T', 'hy>W_hy'),
    code(`${inside}dh = W_hy.T @ dy${next}`, 'hy>h', 'no-dh-next'),
  ]
  if (!program.gaps) return lines
  if (skipsGaps(program))
    return [code(`${inside}if targets[t] is None: continue`, '', 'no-dh-next'), ...lines]
  return [
    code(`${inside}dh = ${slip('no-dh-next', 'dh_next', 'np.zeros_like(h0)')}`, '', 'no-dh-next'),
    ...guarded(program, lines),
  ]
}

const steps = { rnn, lstm, gru }
const biases = { rnn: ['b_h'], lstm: ['b_h'], gru: ['b_xh', 'b_hh'] }

/** The backward loop, from the last time step to the first, and what the function returns. */
export function backward(program: Program): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  const { comments, cell } = program
  const all = ['W_xh', 'W_hh', ...biases[cell], 'W_hy', 'b_y']
  const names = (some: readonly string[]) => some.map((name) => `"${name}": d${name}`).join(', ')
  return [
    note('    ', comments.backward),
    note('    ', comments.terms, 'loss>L'),
    ...all.map((name) => code(`    d${name} = np.zeros_like(${name})`)),
    note('    ', comments.fromNext),
    code('    dh_next = np.zeros_like(h0)'),
    ...(cell === 'lstm' ? [code('    dc_next = np.zeros_like(c0)')] : []),
    code('    for t in range(T, 0, -1):'),
    ...output(program),
    ...steps[cell](program),
    code(`    gradients = {${names(['W_xh', 'W_hh'])},`),
    code(`                 ${names(biases[cell])},`),
    code(`                 ${names(['W_hy', 'b_y'])}}`),
    code(`    return loss, gradients, dh_next${cell === 'lstm' ? ', dc_next' : ''}`),
  ]
}
