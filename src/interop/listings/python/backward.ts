import type { Formulas } from '../formulas.ts'
import { type ListingLine, type Program, pen, skipsGaps } from '../listing.ts'
import { shareOfState, slipsOfState, slopeOfGate, slopeOfState, slopeOfTanh } from '../slips.ts'
import { formulasFor } from '../variables.ts'
import { guarded } from './forward.ts'

const inside = '        '

/** From dh to the weights of an RNN and to the time step before. */
function rnn(program: Program, formulas: Formulas): readonly ListingLine[] {
  const { code } = pen(program, '#')
  const slips = slipsOfState(program)
  return [
    code(`${inside}dhraw = ${slopeOfState(program, formulas)}`, 'h>hraw', ...slips),
    sum(program, 'db_h', 'dhraw', 'hraw>xh hraw>hh hraw>b_h'),
    weightOfState(program, formulas),
    code(`${inside}dh_next = ${formulas.share('hh', 'h')}`, 'hh>h'),
    sum(program, 'dW_xh', formulas.share('xh', 'W_xh'), 'xh>W_xh'),
  ]
}

/** `db += dy`: with a mistake in it only the last one stays. */
function sum(program: Program, name: string, term: string, marks: string): ListingLine {
  const { code, slip } = pen(program, '#')
  const sign = slip('assign-over-time', '+=', '=')
  return code(`${inside}${name} ${sign} ${term}`, marks, 'assign-over-time')
}

/** dW_hh takes the state that was multiplied, that of t−1. */
function weightOfState(program: Program, formulas: Formulas): ListingLine {
  const { code, slip } = pen(program, '#')
  const sign = slip('assign-over-time', '+=', '=')
  return code(
    `${inside}dW_hh ${sign} ${shareOfState(program, formulas)}`,
    'hh>W_hh',
    'assign-over-time',
    'h-now-in-dW_hh',
  )
}

/** A line for what one node sends to another. */
const sent = (program: Program, formulas: Formulas, name: string, from: string, to: string) =>
  pen(program, '#').code(`${inside}${name} = ${formulas.share(from, to)}`, `${from}>${to}`)

/** The slope of a gate, σ(1 − σ). */
const gate = (program: Program, formulas: Formulas, letter: string): ListingLine =>
  pen(program, '#').code(
    `${inside}d${letter}raw = ${slopeOfGate(program, formulas, letter)}`,
    `${letter}>${letter}raw`,
    'no-sigmoid-slope',
  )

/** The slope of a candidate, g or n. */
const candidate = (program: Program, formulas: Formulas, letter: string): ListingLine =>
  pen(program, '#').code(
    `${inside}d${letter}raw = ${slopeOfTanh(program, formulas, letter)}`,
    `${letter}>${letter}raw`,
    'tanh-twice',
  )

function lstm(program: Program, formulas: Formulas): readonly ListingLine[] {
  const { code, note, slip } = pen(program, '#')
  const next = slip('no-dc-next', { beside: 'dc_next' }, {})
  const stack = slip('swap-i-f', 'diraw, dfraw', 'dfraw, diraw')
  return [
    sent(program, formulas, 'do', 'h', 'o'),
    sent(program, formulas, 'dtanh_c', 'h', 'tanhc'),
    code(`${inside}dc = ${formulas.share('tanhc', 'c', next)}`, 'tanhc>c', 'no-dc-next'),
    note(inside, program.comments.handsOn('dc', ['f * c[t-1]', 'i * g']), 'c>fc c>ig'),
    sent(program, formulas, 'df', 'fc', 'f'),
    sent(program, formulas, 'dc_next', 'fc', 'c'),
    sent(program, formulas, 'di', 'ig', 'i'),
    sent(program, formulas, 'dg', 'ig', 'g'),
    ...['i', 'f', 'o'].map((letter) => gate(program, formulas, letter)),
    candidate(program, formulas, 'g'),
    code(
      `${inside}dH = np.vstack([${stack}, doraw, dgraw])`,
      'iraw>H fraw>H oraw>H graw>H',
      'swap-i-f',
    ),
    sum(program, 'db_h', 'dH', 'H>xh H>hh H>b_h'),
    sum(program, 'dW_xh', formulas.share('xh', 'W_xh'), 'xh>W_xh'),
    weightOfState(program, formulas),
    code(`${inside}dh_next = ${formulas.share('hh', 'h')}`, 'hh>h'),
  ]
}

function gru(program: Program, formulas: Formulas): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  return [
    note(inside, program.comments.handsOn('dh', ['(1-z) * n', 'z * h[t-1]']), 'h>zn h>zh'),
    sent(program, formulas, 'dkeep', 'zn', 'zc'),
    sent(program, formulas, 'dn', 'zn', 'n'),
    sent(program, formulas, 'dz', 'zh', 'z'),
    sent(program, formulas, 'dh_next', 'zh', 'h'),
    code(`${inside}dz = ${formulas.share('zc', 'z', { before: 'dz' })}`, 'zc>z'),
    candidate(program, formulas, 'n'),
    note(inside, program.comments.handsOn('dnraw', ['xn', 'r * hn']), 'nraw>xn nraw>rhn'),
    sent(program, formulas, 'dr', 'rhn', 'r'),
    sent(program, formulas, 'dhn', 'rhn', 'hn'),
    gate(program, formulas, 'r'),
    gate(program, formulas, 'z'),
    code(`${inside}dX = np.vstack([drraw, dzraw, dnraw])`, 'rraw>xr zraw>xz xr>X xz>X xn>X'),
    code(`${inside}dA = np.vstack([drraw, dzraw, dhn])`, 'rraw>hr zraw>hz hr>A hz>A hn>A'),
    sum(program, 'db_xh', 'dX', 'X>xh X>b_xh'),
    sum(program, 'db_hh', 'dA', 'A>hh A>b_hh'),
    sum(program, 'dW_xh', formulas.share('xh', 'W_xh'), 'xh>W_xh'),
    weightOfState(program, formulas),
    code(`${inside}dh_next = ${formulas.share('hh', 'h', { before: 'dh_next' })}`, 'hh>h'),
  ]
}

/** From the loss to dh: the output layer, and what t+1 sends. */
function output(program: Program, formulas: Formulas): readonly ListingLine[] {
  const { code, note, slip } = pen(program, '#')
  const next = slip('no-dh-next', { beside: 'dh_next' }, {})
  const lines = [
    note(inside, program.comments.onehot),
    code(`${inside}dy = ps[t].copy()`, 'L>y'),
    code(`${inside}dy[targets[t]] -= 1`, 'L>y'),
    sum(program, 'db_y', 'dy', 'y>hy y>b_y'),
    sum(program, 'dW_hy', formulas.share('hy', 'W_hy'), 'hy>W_hy'),
    code(`${inside}dh = ${formulas.share('hy', 'h', next)}`, 'hy>h', 'no-dh-next'),
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
  const formulas = formulasFor(program, 'numpy')
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
    ...output(program, formulas),
    ...steps[cell](program, formulas),
    code(`    gradients = {${names(['W_xh', 'W_hh'])},`),
    code(`                 ${names(biases[cell])},`),
    code(`                 ${names(['W_hy', 'b_y'])}}`),
    code(`    return loss, gradients, dh_next${cell === 'lstm' ? ', dc_next' : ''}`),
  ]
}
