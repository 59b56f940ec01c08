import type { Formulas } from '../formulas.ts'
import { type ListingLine, type Program, pen, skipsGaps } from '../listing.ts'
import { shareOfState, slipsOfState, slopeOfGate, slopeOfState, slopeOfTanh } from '../slips.ts'
import { formulasFor } from '../variables.ts'

const inside = '    '

/** `db = add(db, dy)`: with a mistake in it only the last one stays. */
function bias(program: Program, name: string, term: string, marks: string): ListingLine {
  const { code, slip } = pen(program, '//')
  const sum = slip('assign-over-time', `add(${name}, ${term})`, term)
  return code(`${inside}${name} = ${sum}`, marks, 'assign-over-time')
}

/** `dW = plus(dW, outer(dy, x))`. */
function weight(program: Program, name: string, share: string, marks: string): ListingLine {
  const { code, slip } = pen(program, '//')
  const sum = slip('assign-over-time', `plus(${name}, ${share})`, share)
  const slips = name === 'dW_hh' ? (['h-now-in-dW_hh'] as const) : []
  return code(`${inside}${name} = ${sum}`, marks, 'assign-over-time', ...slips)
}

const gate = (program: Program, formulas: Formulas, letter: string): ListingLine =>
  pen(program, '//').code(
    `${inside}const d${letter}raw = ${slopeOfGate(program, formulas, letter)}`,
    `${letter}>${letter}raw`,
    'no-sigmoid-slope',
  )

const candidate = (program: Program, formulas: Formulas, letter: string): ListingLine =>
  pen(program, '//').code(
    `${inside}const d${letter}raw = ${slopeOfTanh(program, formulas, letter)}`,
    `${letter}>${letter}raw`,
    'tanh-twice',
  )

function rnn(program: Program, formulas: Formulas): readonly ListingLine[] {
  const { code } = pen(program, '//')
  const slips = slipsOfState(program)
  return [
    code(`${inside}const dhraw = ${slopeOfState(program, formulas)}`, 'h>hraw', ...slips),
    bias(program, 'db_h', 'dhraw', 'hraw>xh hraw>hh hraw>b_h'),
    weight(program, 'dW_hh', shareOfState(program, formulas), 'hh>W_hh'),
    code(`${inside}dh_next = ${formulas.share('hh', 'h')}`, 'hh>h'),
    weight(program, 'dW_xh', formulas.share('xh', 'W_xh'), 'xh>W_xh'),
  ]
}

/** `const df = dc.map((d, k) => c[t - 1][k] * d)`: what one node sends to another. */
const sent = (program: Program, formulas: Formulas, left: string, from: string, to: string) =>
  pen(program, '//').code(`${inside}${left} = ${formulas.share(from, to)}`, `${from}>${to}`)

function lstm(program: Program, formulas: Formulas): readonly ListingLine[] {
  const { code, note, slip } = pen(program, '//')
  const next = slip('no-dc-next', { beside: 'dc_next' }, {})
  const stack = slip('swap-i-f', '...diraw, ...dfraw', '...dfraw, ...diraw')
  return [
    sent(program, formulas, 'const do_', 'h', 'o'),
    sent(program, formulas, 'const dtanh_c', 'h', 'tanhc'),
    code(`${inside}const dc = ${formulas.share('tanhc', 'c', next)}`, 'tanhc>c', 'no-dc-next'),
    note(inside, program.comments.handsOn('dc', ['f * c[t - 1]', 'i * g']), 'c>fc c>ig'),
    sent(program, formulas, 'const df', 'fc', 'f'),
    sent(program, formulas, 'dc_next', 'fc', 'c'),
    sent(program, formulas, 'const di', 'ig', 'i'),
    sent(program, formulas, 'const dg', 'ig', 'g'),
    ...['i', 'f', 'o'].map((letter) => gate(program, formulas, letter)),
    candidate(program, formulas, 'g'),
    code(
      `${inside}const dH = [${stack}, ...doraw, ...dgraw]`,
      'iraw>H fraw>H oraw>H graw>H',
      'swap-i-f',
    ),
    bias(program, 'db_h', 'dH', 'H>xh H>hh H>b_h'),
    weight(program, 'dW_xh', formulas.share('xh', 'W_xh'), 'xh>W_xh'),
    weight(program, 'dW_hh', shareOfState(program, formulas), 'hh>W_hh'),
    code(`${inside}dh_next = ${formulas.share('hh', 'h')}`, 'hh>h'),
  ]
}

function gru(program: Program, formulas: Formulas): readonly ListingLine[] {
  const { code, note } = pen(program, '//')
  return [
    note(inside, program.comments.handsOn('dh', ['(1 - z) * n', 'z * h[t - 1]']), 'h>zn h>zh'),
    sent(program, formulas, 'const dkeep', 'zn', 'zc'),
    sent(program, formulas, 'const dn', 'zn', 'n'),
    sent(program, formulas, 'let dz', 'zh', 'z'),
    sent(program, formulas, 'dh_next', 'zh', 'h'),
    code(`${inside}dz = ${formulas.share('zc', 'z', { before: 'dz' })}`, 'zc>z'),
    candidate(program, formulas, 'n'),
    note(inside, program.comments.handsOn('dnraw', ['xn', 'r * hn']), 'nraw>xn nraw>rhn'),
    sent(program, formulas, 'const dr', 'rhn', 'r'),
    sent(program, formulas, 'const dhn', 'rhn', 'hn'),
    gate(program, formulas, 'r'),
    gate(program, formulas, 'z'),
    code(`${inside}const dX = [...drraw, ...dzraw, ...dnraw]`, 'rraw>xr zraw>xz xr>X xz>X xn>X'),
    code(`${inside}const dA = [...drraw, ...dzraw, ...dhn]`, 'rraw>hr zraw>hz hr>A hz>A hn>A'),
    bias(program, 'db_xh', 'dX', 'X>xh X>b_xh'),
    bias(program, 'db_hh', 'dA', 'A>hh A>b_hh'),
    weight(program, 'dW_xh', formulas.share('xh', 'W_xh'), 'xh>W_xh'),
    weight(program, 'dW_hh', shareOfState(program, formulas), 'hh>W_hh'),
    code(`${inside}dh_next = ${formulas.share('hh', 'h', { before: 'dh_next' })}`, 'hh>h'),
  ]
}

/** From the loss to dh: the output layer, and what t+1 sends. */
function output(program: Program, formulas: Formulas): readonly ListingLine[] {
  const { code, note, slip } = pen(program, '//')
  const { comments, gaps } = program
  const skips = skipsGaps(program)
  const sum = formulas.share('hy', 'h', slip('no-dh-next', { beside: 'dh_next' }, {}))
  const lines = [
    note(inside, comments.onehot),
    code(`${inside}const dy = [...ps[t]]`, 'L>y'),
    code(`${inside}dy[targets[t]] -= 1`, 'L>y'),
    bias(program, 'db_y', 'dy', 'y>hy y>b_y'),
    weight(program, 'dW_hy', formulas.share('hy', 'W_hy'), 'hy>W_hy'),
    code(`${inside}${gaps && !skips ? '' : 'const '}dh = ${sum}`, 'hy>h', 'no-dh-next'),
  ]
  if (!gaps) return lines
  if (skips) return [code(`${inside}if (targets[t] < 0) continue`, '', 'no-dh-next'), ...lines]
  return [
    code(`${inside}let dh = ${slip('no-dh-next', 'dh_next', 'zerosOf(h0)')}`, '', 'no-dh-next'),
    code(`${inside}if (targets[t] >= 0) {`),
    ...lines.map((line) => ({ ...line, text: `  ${line.text}` })),
    code(`${inside}}`),
  ]
}

const steps = { rnn, lstm, gru }
const biases = { rnn: ['b_h'], lstm: ['b_h'], gru: ['b_xh', 'b_hh'] }

/** The backward loop, from the last time step to the first, and what the function returns. */
export function backward(program: Program): readonly ListingLine[] {
  const { code, note } = pen(program, '//')
  const { comments, cell } = program
  const formulas = formulasFor(program, 'typescript')
  const zeroed = (name: string) =>
    code(`  let d${name} = ${name.startsWith('b') ? 'zerosOf' : 'zerosLike'}(${name})`)
  const pairs = biases[cell].map((name) => `${name}: [d${name}]`).join(', ')
  return [
    note('  ', comments.backward),
    note('  ', comments.terms, 'loss>L'),
    ...['W_xh', 'W_hh', ...biases[cell], 'W_hy', 'b_y'].map(zeroed),
    note('  ', comments.fromNext),
    code('  let dh_next = zerosOf(h0)'),
    ...(cell === 'lstm' ? [code('  let dc_next = zerosOf(c0)')] : []),
    code('  for (let t = T; t >= 1; t--) {'),
    ...output(program, formulas),
    ...steps[cell](program, formulas),
    code('  }'),
    code('  const gradients: Parameters = {'),
    code(`    W_xh: dW_xh, W_hh: dW_hh, ${pairs},`),
    code('    W_hy: dW_hy, b_y: [db_y],'),
    code('  }'),
    code(`  return { loss, gradients, dh_next${cell === 'lstm' ? ', dc_next' : ''} }`),
    code('}'),
  ]
}
