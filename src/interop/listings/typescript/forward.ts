import { type ListingLine, type Program, pen } from '../listing.ts'

const inside = '    '
const each = (of: string, value: string, body: string) => `${of}.map((${value}) => ${body})`

const activations = {
  tanh: 'hraw.map(Math.tanh)',
  relu: each('hraw', 'a', 'Math.max(0, a)'),
  identity: 'hraw',
}

function rnn(program: Program): readonly ListingLine[] {
  const { code } = pen(program, '//')
  return [
    code(
      `${inside}const hraw = add(times(W_xh, xs[t]), times(W_hh, hs[t - 1]), b_h)`,
      'xh hh hraw',
    ),
    code(`${inside}hs[t] = ${activations[program.activation]}`, 'h'),
  ]
}

function lstm(program: Program): readonly ListingLine[] {
  const { code, note } = pen(program, '//')
  return [
    code(`${inside}const H = add(times(W_xh, xs[t]), times(W_hh, hs[t - 1]), b_h)`, 'xh hh H'),
    note(inside, program.comments.rows('i f o g')),
    code(`${inside}const [iraw, fraw, oraw, graw] = split(H, 4)`, 'iraw fraw oraw graw'),
    code(`${inside}i[t] = iraw.map(sigmoid)`, 'i'),
    code(`${inside}f[t] = fraw.map(sigmoid)`, 'f'),
    code(`${inside}o[t] = oraw.map(sigmoid)`, 'o'),
    code(`${inside}g[t] = graw.map(Math.tanh)`, 'g'),
    code(`${inside}c[t] = c[t - 1].map((old, k) => f[t][k] * old + i[t][k] * g[t][k])`, 'fc ig c'),
    code(`${inside}tanh_c[t] = c[t].map(Math.tanh)`, 'tanhc'),
    code(`${inside}hs[t] = o[t].map((gate, k) => gate * tanh_c[t][k])`, 'h'),
  ]
}

function gru(program: Program): readonly ListingLine[] {
  const { code, note } = pen(program, '//')
  return [
    code(`${inside}const X = add(times(W_xh, xs[t]), b_xh)`, 'xh X'),
    code(`${inside}const A = add(times(W_hh, hs[t - 1]), b_hh)`, 'hh A'),
    note(inside, program.comments.rows('r z n')),
    code(`${inside}const [xr, xz, xn] = split(X, 3)`, 'xr xz xn'),
    code(`${inside}const [hr, hz, hn_t] = split(A, 3)`, 'hr hz hn'),
    code(`${inside}hn[t] = hn_t`),
    code(`${inside}r[t] = add(xr, hr).map(sigmoid)`, 'rraw r'),
    code(`${inside}z[t] = add(xz, hz).map(sigmoid)`, 'zraw z'),
    code(`${inside}n[t] = xn.map((a, k) => Math.tanh(a + r[t][k] * hn_t[k]))`, 'rhn nraw n'),
    code(
      `${inside}hs[t] = hs[t - 1].map((old, k) => (1 - z[t][k]) * n[t][k] + z[t][k] * old)`,
      'zc zn zh h',
    ),
  ]
}

const steps = { rnn, lstm, gru }
const kept = {
  rnn: [],
  lstm: [
    '  const i: Matrix = [], f: Matrix = [], o: Matrix = [], g: Matrix = []',
    '  const c = [c0], tanh_c: Matrix = []',
  ],
  gru: ['  const r: Matrix = [], z: Matrix = [], n: Matrix = [], hn: Matrix = []'],
}

/** The function's head and its loop over time, up to where the loss is known. */
export function forward(program: Program): readonly ListingLine[] {
  const { code, note } = pen(program, '//')
  const { cell, gaps, comments } = program
  const states = cell === 'lstm' ? 'h0: Vector, c0: Vector' : 'h0: Vector'
  const when = gaps ? 'if (targets[t] >= 0) ' : ''
  return [
    code(`function lossFunction(xs: Matrix, targets: Vector, ${states}) {`),
    code('  const T = xs.length - 1'),
    code('  const hs = [h0], ys: Matrix = [], ps: Matrix = [], Ls: Vector = []'),
    ...kept[cell].map((text) => code(text)),
    note('  ', comments.forward),
    code('  for (let t = 1; t <= T; t++) {'),
    ...steps[cell](program),
    code(`${inside}ys[t] = add(times(W_hy, hs[t]), b_y)`, 'hy y'),
    code(`${inside}const shifted = ${each('ys[t]', 'y', 'y - Math.max(...ys[t])')}`),
    code(`${inside}const total = sum(shifted.map(Math.exp))`),
    code(`${inside}ps[t] = ${each('shifted', 'y', 'Math.exp(y) / total')}`, 'p'),
    code(`${inside}${when}Ls[t] = Math.log(total) - shifted[targets[t]]`, 'L'),
    code('  }'),
    code('  const loss = sum(Ls)', 'loss'),
  ]
}
