import { cellPlan, down, right, up } from '../plan.ts'
import { outputLayer } from './output.ts'

/** A gate's σ or tanh, and the rectangle of its value. */
const gate = <R extends string>(of: string, row: R, by = 57) => ({
  of,
  at: ['gate', row] as const,
  out: { holds: 'value' as const, at: ['value', row] as const, size: [46, 32] as const },
  strip: right(by),
  curved: true as const,
})

/** The block of one gate in the stack of pre-activations: where its wire leaves. */
const block = <R extends string>(of: R) => ({
  of,
  at: ['stack', of] as const,
  shape: 'block' as const,
  size: [42, 70] as const,
})

/**
 * After the lecture's drawing: the cell state along the top, the hidden state along the bottom.
 * The stack keeps the order of its rows, i f o g; the lanes keep the figure's, f i g o, and the
 * wires between them cross in plain sight.
 */
export const lstm = cellPlan({
  size: [1100, 690],
  columns: {
    leaf: 154,
    product: 248,
    sum: 332,
    stack: 391,
    gate: 480,
    value: 551,
    factor: 668,
    c: 742,
    W_hy: 766,
    b_y: 780,
    h: 806,
    output: 870,
    loss: 974,
    total: 1056,
  },
  rows: {
    c: 66,
    x: 142,
    f: 152,
    iraw: 174.5,
    xh: 177,
    tanhc: 178,
    W_xh: 212,
    i: 243,
    fraw: 251.5,
    ig: 289.5,
    H: 290,
    oraw: 328.5,
    g: 336,
    W_hh: 366,
    hh: 399,
    graw: 405.5,
    h: 430,
    'L value': 512,
    hy: 520,
    L: 556,
    y: 616,
  },
  marks: [
    {
      of: 'c',
      ago: 1,
      at: ['leaf', 'c'],
      shape: 'rect',
      size: [68, 30],
      strip: right(362, { named: true }),
    },
    { of: 'x', at: ['leaf', 'x'], shape: 'rect', size: [68, 30], strip: right(60) },
    { of: 'W_xh', at: ['leaf', 'W_xh'], shape: 'rect', size: [96, 48] },
    { of: 'b_h', at: ['leaf', 'H'], shape: 'rect', size: [96, 48] },
    { of: 'W_hh', at: ['leaf', 'W_hh'], shape: 'rect', size: [96, 48] },
    {
      of: 'h',
      ago: 1,
      at: ['leaf', 'h'],
      shape: 'rect',
      size: [68, 30],
      strip: right(60, { valueName: [-25, -21] }),
    },
    { of: 'xh', at: ['product', 'xh'], strip: right(49) },
    { of: 'hh', at: ['product', 'hh'], strip: right(49) },
    { of: 'H', at: ['sum', 'H'], out: { holds: 'stack', at: ['stack', 'H'], size: [46, 308] } },
    block('iraw'),
    { ...block('fraw'), letter: 'below' },
    block('oraw'),
    { ...block('graw'), letter: 'below' },
    gate('f', 'f'),
    gate('i', 'i'),
    gate('g', 'g'),
    gate('o', 'h', 77),
    { of: 'fc', at: ['factor', 'c'], strip: right(37) },
    { of: 'ig', at: ['factor', 'ig'], strip: up(64.5, { corner: ['c', 'ig'], named: true }) },
    {
      of: 'c',
      at: ['c', 'c'],
      fork: ['h', 'c'],
      strip: right(39, { named: true }),
      branches: { tanhc: down(72) },
      next: right(56, { named: true }),
    },
    { of: 'tanhc', at: ['h', 'tanhc'], strip: down(112, { named: true }) },
    {
      of: 'h',
      at: ['h', 'h'],
      fork: ['output', 'h'],
      strip: right(40, { named: true, gradientName: [-25, 29] }),
      branches: { hy: down(48, { named: true }) },
      next: right(29, { named: true, gradientName: [97, 45] }),
    },
    ...outputLayer({
      hy: 48,
      bias: [76, 40],
      y: 39,
      p: { size: [76, 28], strip: 59 },
      total: [66, 28],
    }),
  ],
  legend: [112, 508],
  sheet: [96, 14, 918, 676],
  notch: [1092, 480],
  states: { c: 'c', h: 'h' },
  beside: { before: 12, after: 936, top: 24, bottom: 462 },
})
