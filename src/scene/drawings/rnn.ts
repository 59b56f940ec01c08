import type { Drawing } from '../drawing.ts'

/** After the lecture's drawing: input from the left, the state along the middle, the output downwards. */
export const rnn = {
  size: [1020, 660],
  frame: { box: [104, 14, 912, 646], notch: [1008, 438] },
  lines: { h: 296 },
  beside: { left: 12, right: 940, top: 168, bottom: 424 },
  legend: [120, 510],
  marks: {
    x: {
      shape: 'rect',
      at: [164, 112],
      size: [92, 34],
      strip: { at: [248, 112], run: 'right' },
    },
    W_xh: { shape: 'rect', at: [182, 196], size: [128, 40] },
    'h.before': {
      shape: 'rect',
      at: [164, 296],
      size: [92, 34],
      strip: { at: [246, 296], run: 'right' },
    },
    W_hh: { shape: 'rect', at: [182, 388], size: [128, 40] },
    b_h: { shape: 'rect', at: [182, 478], size: [128, 40] },
    xh: { shape: 'circle', at: [306, 154], strip: { at: [358, 154], run: 'right' } },
    hh: { shape: 'circle', at: [306, 296], strip: { at: [356, 296], run: 'right' } },
    hraw: {
      shape: 'circle',
      at: [410, 296],
      strip: { at: [492, 296], run: 'right', named: true },
    },
    h: {
      shape: 'circle',
      at: [562, 296],
      fork: [700, 296],
      strip: { at: [632, 296], run: 'right', named: true },
      branches: {
        hy: { at: [700, 372], run: 'down', named: true },
        next: { at: [832, 296], run: 'right', named: true },
      },
    },
    hy: { shape: 'circle', at: [700, 442], strip: { at: [700, 502], run: 'down' } },
    W_hy: { shape: 'rect', at: [570, 442], size: [128, 40] },
    y: {
      shape: 'circle',
      at: [700, 560],
      strip: { at: [754, 560], run: 'right', named: true },
    },
    b_y: { shape: 'rect', at: [622, 560], size: [80, 40] },
    p: {
      shape: 'pill',
      at: [842, 560],
      size: [84, 34],
      strip: { at: [842, 622], run: 'right', named: true, valueName: [849, 593] },
    },
    L: {
      shape: 'pill',
      at: [842, 508],
      size: [48, 28],
      out: { at: [842, 462], size: [88, 32] },
    },
    loss: {
      shape: 'circle',
      at: [956, 508],
      sign: 'Σ',
      out: { at: [956, 560], size: [84, 32] },
    },
  },
} satisfies Drawing
