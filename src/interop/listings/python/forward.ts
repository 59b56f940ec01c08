import { type ListingLine, type Program, pen } from '../listing.ts'
import type { Dialect } from './dialect.ts'

const inside = '        '

/** One time step of an RNN, inside the loop. */
function rnn(program: Program, { activation }: Dialect): readonly ListingLine[] {
  const { code } = pen(program, '#')
  return [
    code(`${inside}hraw = W_xh @ xs[t] + W_hh @ hs[t-1] + b_h`, 'xh hh hraw'),
    code(`${inside}hs[t] = ${activation[program.activation]('hraw')}`, 'h'),
  ]
}

/** One time step of an LSTM. */
function lstm(program: Program, { sigmoid, tanh, split }: Dialect): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  return [
    code(`${inside}H = W_xh @ xs[t] + W_hh @ hs[t-1] + b_h`, 'xh hh H'),
    note(inside, program.comments.rows('i f o g')),
    code(`${inside}iraw, fraw, oraw, graw = ${split}(H, 4)`, 'iraw fraw oraw graw'),
    code(`${inside}i[t] = ${sigmoid}(iraw)`, 'i'),
    code(`${inside}f[t] = ${sigmoid}(fraw)`, 'f'),
    code(`${inside}o[t] = ${sigmoid}(oraw)`, 'o'),
    code(`${inside}g[t] = ${tanh}(graw)`, 'g'),
    code(`${inside}c[t] = f[t] * c[t-1] + i[t] * g[t]`, 'fc ig c'),
    code(`${inside}tanh_c[t] = ${tanh}(c[t])`, 'tanhc'),
    code(`${inside}hs[t] = o[t] * tanh_c[t]`, 'h'),
  ]
}

/** One time step of a GRU. */
function gru(program: Program, { sigmoid, tanh, split }: Dialect): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  return [
    code(`${inside}X = W_xh @ xs[t] + b_xh`, 'xh X'),
    code(`${inside}A = W_hh @ hs[t-1] + b_hh`, 'hh A'),
    note(inside, program.comments.rows('r z n')),
    code(`${inside}xr, xz, xn = ${split}(X, 3)`, 'xr xz xn'),
    code(`${inside}hr, hz, hn[t] = ${split}(A, 3)`, 'hr hz hn'),
    code(`${inside}r[t] = ${sigmoid}(xr + hr)`, 'rraw r'),
    code(`${inside}z[t] = ${sigmoid}(xz + hz)`, 'zraw z'),
    code(`${inside}n[t] = ${tanh}(xn + r[t] * hn[t])`, 'rhn nraw n'),
    code(`${inside}hs[t] = (1 - z[t]) * n[t] + z[t] * hs[t-1]`, 'zc zn zh h'),
  ]
}

/** What each cell keeps of every time step besides h, y, p and L. */
const kept = {
  rnn: [],
  lstm: ['    i, f, o, g, tanh_c = {}, {}, {}, {}, {}', '    c = {0: c0}'],
  gru: ['    r, z, n, hn = {}, {}, {}, {}'],
}

const steps = { rnn, lstm, gru }

/** The function's head and its loop over time, up to where the loss is known. */
export function forward(
  program: Program,
  dialect: Dialect,
  output: readonly ListingLine[],
): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  const states = program.cell === 'lstm' ? 'h0, c0' : 'h0'
  return [
    code(`def loss_function(xs, targets, ${states}):`),
    code('    T = len(xs)'),
    code('    hs, ys, ps, Ls = {0: h0}, {}, {}, {}'),
    ...kept[program.cell].map((text) => code(text)),
    note('    ', program.comments.forward),
    code('    for t in range(1, T + 1):'),
    ...steps[program.cell](program, dialect),
    code(`${inside}ys[t] = W_hy @ hs[t] + b_y`, 'hy y'),
    ...output,
    code('    loss = sum(Ls.values())', 'loss'),
  ]
}

/** A line that only a time step with a target runs. */
export const guarded = (
  program: Program,
  lines: readonly ListingLine[],
): readonly ListingLine[] => {
  if (!program.gaps) return lines
  const { code } = pen(program, '#')
  return [
    code(`${inside}if targets[t] is not None:`),
    ...lines.map((line) => ({ ...line, text: `    ${line.text}` })),
  ]
}
