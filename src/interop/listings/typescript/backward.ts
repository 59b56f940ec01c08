import { type ListingLine, type Program, pen, skipsGaps } from '../listing.ts'

const inside = '    '

/** `db = add(db, dy)`: with a mistake in it only the last one stays. */
function bias(program: Program, name: string, term: string, marks: string): ListingLine {
  const { code, slip } = pen(program, '//')
  const sum = slip('assign-over-time', `add(${name}, ${term})`, term)
  return code(`${inside}${name} = ${sum}`, marks, 'assign-over-time')
}

/** `dW = plus(dW, outer(dy, x))`. */
function weight(program: Program, name: string, term: string, marks: string): ListingLine {
  const { code, slip } = pen(program, '//')
  const product = `outer(${term})`
  const sum = slip('assign-over-time', `plus(${name}, ${product})`, product)
  const slips = name === 'dW_hh' ? (['h-now-in-dW_hh'] as const) : []
  return code(`${inside}${name} = ${sum}`, marks, 'assign-over-time', ...slips)
}

/** dW_hh takes the state that was multiplied, that of t−1. */
function weightOfState(program: Program, upstream: string): ListingLine {
  const state = pen(program, '//').slip('h-now-in-dW_hh', 'hs[t - 1]', 'hs[t]')
  return weight(program, 'dW_hh', `${upstream}, ${state}`, 'hh>W_hh')
}

function gate(program: Program, letter: string): ListingLine {
  const { code, slip } = pen(program, '//')
  const value = `${letter}[t][k]`
  const slope = slip('no-sigmoid-slope', `${value} * (1 - ${value}) * `, '')
  const body = `d${letter}.map((d, k) => ${slope}d)`
  return code(
    `${inside}const d${letter}raw = ${slope === '' ? `d${letter}` : body}`,
    `${letter}>${letter}raw`,
    'no-sigmoid-slope',
  )
}

function candidate(program: Program, letter: string): ListingLine {
  const { code, slip } = pen(program, '//')
  const value = slip('tanh-twice', `${letter}[t][k]`, `Math.tanh(${letter}[t][k])`)
  return code(
    `${inside}const d${letter}raw = d${letter}.map((d, k) => (1 - ${value} ** 2) * d)`,
    `${letter}>${letter}raw`,
    'tanh-twice',
  )
}

function rnn(program: Program): readonly ListingLine[] {
  const { code, slip } = pen(program, '//')
  const value = slip('tanh-twice', 'hs[t][k]', 'Math.tanh(hs[t][k])')
  const slopes = {
    tanh: `dh.map((d, k) => (1 - ${value} ** 2) * d)`,
    relu: 'dh.map((d, k) => (hs[t][k] > 0 ? d : 0))',
    identity: 'dh',
  }
  const slips = program.activation === 'tanh' ? (['tanh-twice'] as const) : []
  return [
    code(`${inside}const dhraw = ${slopes[program.activation]}`, 'h>hraw', ...slips),
    bias(program, 'db_h', 'dhraw', 'hraw>xh hraw>hh hraw>b_h'),
    weightOfState(program, 'dhraw'),
    code(`${inside}dh_next = timesTransposed(W_hh, dhraw)`, 'hh>h'),
    weight(program, 'dW_xh', 'dhraw, xs[t]', 'xh>W_xh'),
  ]
}

/** `const df = dc.map((d, k) => c[t - 1][k] * d)`. */
const product = (program: Program, left: string, factor: string, of: string, marks: string) =>
  pen(program, '//').code(`${inside}${left} = ${of}.map((d, k) => ${factor} * d)`, marks)

function lstm(program: Program): readonly ListingLine[] {
  const { code, note, slip } = pen(program, '//')
  const next = slip('no-dc-next', ' + dc_next[k]', '')
  const stack = slip('swap-i-f', '...diraw, ...dfraw', '...dfraw, ...diraw')
  return [
    product(program, 'const do_', 'tanh_c[t][k]', 'dh', 'h>o'),
    product(program, 'const dtanh_c', 'o[t][k]', 'dh', 'h>tanhc'),
    code(
      `${inside}const dc = dtanh_c.map((d, k) => (1 - tanh_c[t][k] ** 2) * d${next})`,
      'tanhc>c',
      'no-dc-next',
    ),
    note(inside, program.comments.handsOn('dc', ['f * c[t - 1]', 'i * g']), 'c>fc c>ig'),
    product(program, 'const df', 'c[t - 1][k]', 'dc', 'fc>f'),
    product(program, 'dc_next', 'f[t][k]', 'dc', 'fc>c'),
    product(program, 'const di', 'g[t][k]', 'dc', 'ig>i'),
    product(program, 'const dg', 'i[t][k]', 'dc', 'ig>g'),
    gate(program, 'i'),
    gate(program, 'f'),
    { ...gate(program, 'o'), text: gate(program, 'o').text.replace('= do', '= do_') },
    candidate(program, 'g'),
    code(
      `${inside}const dH = [${stack}, ...doraw, ...dgraw]`,
      'iraw>H fraw>H oraw>H graw>H',
      'swap-i-f',
    ),
    bias(program, 'db_h', 'dH', 'H>xh H>hh H>b_h'),
    weight(program, 'dW_xh', 'dH, xs[t]', 'xh>W_xh'),
    weightOfState(program, 'dH'),
    code(`${inside}dh_next = timesTransposed(W_hh, dH)`, 'hh>h'),
  ]
}

function gru(program: Program): readonly ListingLine[] {
  const { code, note } = pen(program, '//')
  return [
    note(inside, program.comments.handsOn('dh', ['(1 - z) * n', 'z * h[t - 1]']), 'h>zn h>zh'),
    product(program, 'const dkeep', 'n[t][k]', 'dh', 'zn>zc'),
    product(program, 'const dn', '(1 - z[t][k])', 'dh', 'zn>n'),
    product(program, 'let dz', 'hs[t - 1][k]', 'dh', 'zh>z'),
    product(program, 'dh_next', 'z[t][k]', 'dh', 'zh>h'),
    code(`${inside}dz = dz.map((d, k) => d - dkeep[k])`, 'zc>z'),
    candidate(program, 'n'),
    note(inside, program.comments.handsOn('dnraw', ['xn', 'r * hn']), 'nraw>xn nraw>rhn'),
    product(program, 'const dr', 'hn[t][k]', 'dnraw', 'rhn>r'),
    product(program, 'const dhn', 'r[t][k]', 'dnraw', 'rhn>hn'),
    gate(program, 'r'),
    gate(program, 'z'),
    code(`${inside}const dX = [...drraw, ...dzraw, ...dnraw]`, 'rraw>xr zraw>xz xr>X xz>X xn>X'),
    code(`${inside}const dA = [...drraw, ...dzraw, ...dhn]`, 'rraw>hr zraw>hz hr>A hz>A hn>A'),
    bias(program, 'db_xh', 'dX', 'X>xh X>b_xh'),
    bias(program, 'db_hh', 'dA', 'A>hh A>b_hh'),
    weight(program, 'dW_xh', 'dX, xs[t]', 'xh>W_xh'),
    weightOfState(program, 'dA'),
    code(`${inside}dh_next = add(dh_next, timesTransposed(W_hh, dA))`, 'hh>h'),
  ]
}

/** From the loss to dh: the output layer, and what t+1 sends. */
function output(program: Program): readonly ListingLine[] {
  const { code, note, slip } = pen(program, '//')
  const { comments, gaps } = program
  const skips = skipsGaps(program)
  const product = 'timesTransposed(W_hy, dy)'
  const sum = slip('no-dh-next', `add(${product}, dh_next)`, product)
  const lines = [
    note(inside, comments.onehot),
    code(`${inside}const dy = [...ps[t]]`, 'L>y'),
    code(`${inside}dy[targets[t]] -= 1`, 'L>y'),
    bias(program, 'db_y', 'dy', 'y>hy y>b_y'),
    weight(program, 'dW_hy', 'dy, hs[t]', 'hy>W_hy'),
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
    ...output(program),
    ...steps[cell](program),
    code('  }'),
    code('  const gradients: Parameters = {'),
    code(`    W_xh: dW_xh, W_hh: dW_hh, ${pairs},`),
    code('    W_hy: dW_hy, b_y: [db_y],'),
    code('  }'),
    code(`  return { loss, gradients, dh_next${cell === 'lstm' ? ', dc_next' : ''} }`),
    code('}'),
  ]
}
