import { type ListingLine, type Program, pen, type ValueCode } from '../listing.ts'
import { formulasFor } from '../variables.ts'

const inside = '        '

/** One time step of an RNN, inside the loop. */
function rnn(program: Program, made: ValueCode): readonly ListingLine[] {
  const { code } = pen(program, '#')
  return [
    code(`${inside}hraw = ${made('hraw')}`, 'xh hh hraw'),
    code(`${inside}hs[t] = ${made('h')}`, 'h'),
  ]
}

/** One time step of an LSTM. */
function lstm(program: Program, made: ValueCode, split: string): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  return [
    code(`${inside}H = ${made('H')}`, 'xh hh H'),
    note(inside, program.comments.rows('i f o g')),
    code(`${inside}iraw, fraw, oraw, graw = ${split}(H, 4)`, 'iraw fraw oraw graw'),
    ...['i', 'f', 'o', 'g'].map((gate) => code(`${inside}${gate}[t] = ${made(gate)}`, gate)),
    code(`${inside}c[t] = ${made('c')}`, 'fc ig c'),
    code(`${inside}tanh_c[t] = ${made('tanhc')}`, 'tanhc'),
    code(`${inside}hs[t] = ${made('h')}`, 'h'),
  ]
}

/** One time step of a GRU. */
function gru(program: Program, made: ValueCode, split: string): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  return [
    code(`${inside}X = ${made('X')}`, 'xh X'),
    code(`${inside}A = ${made('A')}`, 'hh A'),
    note(inside, program.comments.rows('r z n')),
    code(`${inside}xr, xz, xn = ${split}(X, 3)`, 'xr xz xn'),
    code(`${inside}hr, hz, hn[t] = ${split}(A, 3)`, 'hr hz hn'),
    code(`${inside}r[t] = ${made('r')}`, 'rraw r'),
    code(`${inside}z[t] = ${made('z')}`, 'zraw z'),
    code(`${inside}n[t] = ${made('n')}`, 'rhn nraw n'),
    code(`${inside}hs[t] = ${made('h')}`, 'zc zn zh h'),
  ]
}

/** What each cell keeps of every time step besides h, y, p and L. */
const kept = {
  rnn: [],
  lstm: ['    i, f, o, g, tanh_c = {}, {}, {}, {}, {}', '    c = {0: c0}'],
  gru: ['    r, z, n, hn = {}, {}, {}, {}'],
}

const steps = { rnn, lstm, gru }
const split = { numpy: 'np.split', pytorch: 'torch.chunk' }

/** The function's head and its loop over time, up to where the loss is known. */
export function forward(
  program: Program,
  language: 'numpy' | 'pytorch',
  output: readonly ListingLine[],
): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  const states = program.cell === 'lstm' ? 'h0, c0' : 'h0'
  const formulas = formulasFor(program, language)
  const made: ValueCode = (symbol) => formulas.value(symbol)
  return [
    code(`def loss_function(xs, targets, ${states}):`),
    code('    T = len(xs)'),
    code('    hs, ys, ps, Ls = {0: h0}, {}, {}, {}'),
    ...kept[program.cell].map((text) => code(text)),
    note('    ', program.comments.forward),
    code('    for t in range(1, T + 1):'),
    ...steps[program.cell](program, made, split[language]),
    code(`${inside}ys[t] = ${made('y')}`, 'hy y'),
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
