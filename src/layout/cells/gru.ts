import { cellPlan, down, right, up } from '../plan.ts'
import { outputLayer } from './output.ts'

/** A parameter, with room for its value and its gradient. */
const parameter = <R extends string>(of: string, row: R) => ({
  of,
  at: ['weight', row] as const,
  shape: 'rect' as const,
  size: [92, 44] as const,
})

/** The block of one gate in a stack: where its wire leaves. */
const block = <R extends string>(of: string, row: R) => ({
  of,
  at: ['stack', row] as const,
  shape: 'block' as const,
  size: [42, 46] as const,
})

/** A gate: the sum of its two blocks, its σ, and the rectangle of its value. */
const gateSum = <R extends string>(of: string, row: R) => ({
  of,
  at: ['raw', row] as const,
  curved: true as const,
})
const gate = <R extends string>(of: string, row: R) => ({
  of,
  at: ['gate', row] as const,
  out: { holds: 'value' as const, at: ['value', row] as const, size: [46, 32] as const },
})

/**
 * In the manner of the LSTM: the state along the top, its two ends joined by a blend of old (z)
 * and new (1 − z). Two stacks, since the reset gate acts on the recurrent product alone.
 */
export const gru = cellPlan({
  size: [1184, 690],
  columns: {
    x: 146,
    weight: 152,
    leaf: 154,
    product: 222,
    sum: 296,
    stack: 356,
    raw: 455,
    gate: 500,
    value: 556,
    rhn: 654,
    zh: 700,
    nraw: 708,
    n: 758,
    zc: 770,
    'n value': 812,
    zn: 850,
    W_hy: 856,
    b_y: 868,
    h: 888,
    output: 958,
    loss: 1052,
    total: 1134,
  },
  rows: {
    h: 66,
    hr: 96,
    A: 150,
    hn: 204,
    b_hh: 218,
    zn: 260,
    r: 300,
    x: 312,
    X: 354,
    W_xh: 394,
    n: 408,
    b_xh: 462,
    'L value': 488,
    hy: 504,
    L: 532,
    y: 608,
  },
  marks: [
    {
      of: 'h',
      ago: 1,
      at: ['leaf', 'h'],
      shape: 'rect',
      size: [68, 30],
      fork: ['product', 'h'],
      strip: right(406, { named: true }),
    },
    parameter('W_hh', 'A'),
    { of: 'hh', at: ['product', 'A'], strip: right(35) },
    parameter('b_hh', 'b_hh'),
    { of: 'A', at: ['sum', 'A'], out: { holds: 'stack', at: ['stack', 'A'], size: [46, 160] } },
    block('hr', 'hr'),
    block('hz', 'A'),
    block('hn', 'hn'),
    { of: 'x', at: ['x', 'x'], shape: 'rect', size: [68, 30], strip: right(54) },
    parameter('W_xh', 'W_xh'),
    { of: 'xh', at: ['product', 'X'], strip: right(35) },
    parameter('b_xh', 'b_xh'),
    { of: 'X', at: ['sum', 'X'], out: { holds: 'stack', at: ['stack', 'X'], size: [46, 160] } },
    block('xr', 'r'),
    { ...block('xz', 'X'), letter: 'below' },
    block('xn', 'n'),
    gateSum('zraw', 'A'),
    { ...gate('z', 'A'), fork: ['zh', 'A'], strip: right(84) },
    gateSum('rraw', 'r'),
    { ...gate('r', 'r'), strip: right(53) },
    { of: 'rhn', at: ['rhn', 'r'], strip: down(60, { corner: ['nraw', 'r'] }) },
    { of: 'nraw', at: ['nraw', 'n'] },
    {
      of: 'n',
      at: ['n', 'n'],
      out: { holds: 'value', at: ['n value', 'n'], size: [46, 32] },
      strip: up(58, { corner: ['zn', 'n'] }),
    },
    { of: 'zh', at: ['zh', 'h'], strip: right(90, { named: true }) },
    { of: 'zc', at: ['zc', 'A'], sign: '1−', strip: right(46) },
    {
      of: 'zn',
      at: ['zn', 'zn'],
      strip: up(54, { corner: ['h', 'zn'], named: true, valueName: [-46, 12] }),
    },
    {
      of: 'h',
      at: ['h', 'h'],
      fork: ['output', 'h'],
      strip: right(41, { named: true }),
      branches: { hy: down(234, { named: true }) },
      next: right(25, { named: true }),
    },
    ...outputLayer({
      hy: 52,
      bias: [80, 40],
      y: 36,
      p: { size: [70, 30], strip: 60 },
      total: [76, 28],
    }),
  ],
  legend: [112, 516],
  sheet: [96, 14, 990, 676],
  notch: [1178, 452],
  states: { h: 'h' },
  beside: { before: 12, after: 1006, top: 24, bottom: 432 },
})
