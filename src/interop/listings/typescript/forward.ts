import { type ListingLine, type Program, pen, type ValueCode } from '../listing.ts'
import { formulasFor } from '../variables.ts'

const inside = '    '

function rnn(program: Program, made: ValueCode): readonly ListingLine[] {
  const { code } = pen(program, '//')
  return [
    code(`${inside}const hraw = ${made('hraw')}`, 'xh hh hraw'),
    code(`${inside}hs[t] = ${made('h')}`, 'h'),
  ]
}

function lstm(program: Program, made: ValueCode): readonly ListingLine[] {
  const { code, note } = pen(program, '//')
  return [
    code(`${inside}const H = ${made('H')}`, 'xh hh H'),
    note(inside, program.comments.rows('i f o g')),
    code(`${inside}const [iraw, fraw, oraw, graw] = split(H, 4)`, 'iraw fraw oraw graw'),
    ...['i', 'f', 'o', 'g'].map((gate) => code(`${inside}${gate}[t] = ${made(gate)}`, gate)),
    code(`${inside}c[t] = ${made('c')}`, 'fc ig c'),
    code(`${inside}tanh_c[t] = ${made('tanhc')}`, 'tanhc'),
    code(`${inside}hs[t] = ${made('h')}`, 'h'),
  ]
}

function gru(program: Program, made: ValueCode): readonly ListingLine[] {
  const { code, note } = pen(program, '//')
  return [
    code(`${inside}const X = ${made('X')}`, 'xh X'),
    code(`${inside}const A = ${made('A')}`, 'hh A'),
    note(inside, program.comments.rows('r z n')),
    code(`${inside}const [xr, xz, xn] = split(X, 3)`, 'xr xz xn'),
    code(`${inside}const [hr, hz, hn_t] = split(A, 3)`, 'hr hz hn'),
    code(`${inside}hn[t] = hn_t`),
    code(`${inside}r[t] = ${made('r')}`, 'rraw r'),
    code(`${inside}z[t] = ${made('z')}`, 'zraw z'),
    code(`${inside}n[t] = ${made('n')}`, 'rhn nraw n'),
    code(`${inside}hs[t] = ${made('h')}`, 'zc zn zh h'),
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
  const formulas = formulasFor(program, 'typescript')
  const made: ValueCode = (symbol) => formulas.value(symbol)
  const when = gaps ? 'if (targets[t] >= 0) ' : ''
  return [
    code(`function lossFunction(xs: Matrix, targets: Vector, ${states}) {`),
    code('  const T = xs.length - 1'),
    code('  const hs = [h0], ys: Matrix = [], ps: Matrix = [], Ls: Vector = []'),
    ...kept[cell].map((text) => code(text)),
    note('  ', comments.forward),
    code('  for (let t = 1; t <= T; t++) {'),
    ...steps[cell](program, made),
    code(`${inside}ys[t] = ${made('y')}`, 'hy y'),
    code(`${inside}const shifted = ys[t].map((y) => y - Math.max(...ys[t]))`),
    code(`${inside}const total = sum(shifted.map(Math.exp))`),
    code(`${inside}ps[t] = shifted.map((y) => Math.exp(y) / total)`, 'p'),
    code(`${inside}${when}Ls[t] = Math.log(total) - shifted[targets[t]]`, 'L'),
    code('  }'),
    code('  const loss = sum(Ls)', 'loss'),
  ]
}
