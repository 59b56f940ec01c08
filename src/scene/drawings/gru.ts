import type { Drawing, Mark } from '../drawing.ts'

const block = (x: number, y: number): Mark => ({ shape: 'port', at: [x, y], size: [42, 46] })

/**
 * In the manner of the LSTM: the state along the top, its two ends joined by a blend of old (z)
 * and new (1 − z). Two stacks, since the reset gate acts on the recurrent product alone.
 */
export const gru = {
  size: [1184, 690],
  frame: { box: [96, 14, 990, 676], notch: [1178, 452] },
  lines: { h: 66 },
  beside: { left: 12, right: 1006, top: 24, bottom: 432 },
  legend: [112, 516],
  marks: {
    'h.before': {
      shape: 'rect',
      at: [154, 66],
      size: [68, 30],
      fork: [222, 66],
      strip: { at: [560, 66], run: 'right', named: true },
    },
    W_hh: { shape: 'rect', at: [152, 150], size: [92, 44] },
    hh: { shape: 'circle', at: [222, 150], strip: { at: [257, 150], run: 'right' } },
    b_hh: { shape: 'rect', at: [152, 218], size: [92, 44] },
    A: { shape: 'circle', at: [296, 150], out: { at: [356, 150], size: [46, 160] } },
    hr: block(356, 96),
    hz: block(356, 150),
    hn: block(356, 204),
    x: { shape: 'rect', at: [146, 312], size: [68, 30], strip: { at: [200, 312], run: 'right' } },
    W_xh: { shape: 'rect', at: [152, 394], size: [92, 44] },
    xh: { shape: 'circle', at: [222, 354], strip: { at: [257, 354], run: 'right' } },
    b_xh: { shape: 'rect', at: [152, 462], size: [92, 44] },
    X: { shape: 'circle', at: [296, 354], out: { at: [356, 354], size: [46, 160] } },
    xr: block(356, 300),
    xz: { ...block(356, 354), rises: true },
    xn: block(356, 408),
    zraw: { shape: 'circle', at: [455, 150], curved: true },
    z: {
      shape: 'circle',
      at: [500, 150],
      out: { at: [556, 150], size: [46, 32] },
      fork: [700, 150],
      strip: { at: [640, 150], run: 'right' },
    },
    rraw: { shape: 'circle', at: [455, 300], curved: true },
    r: {
      shape: 'circle',
      at: [500, 300],
      out: { at: [556, 300], size: [46, 32] },
      strip: { at: [609, 300], run: 'right' },
    },
    rhn: { shape: 'circle', at: [654, 300], strip: { at: [708, 360], run: 'down' } },
    nraw: { shape: 'circle', at: [708, 408] },
    n: {
      shape: 'circle',
      at: [758, 408],
      out: { at: [812, 408], size: [46, 32] },
      strip: { at: [850, 350], run: 'up' },
    },
    zh: { shape: 'circle', at: [700, 66], strip: { at: [790, 66], run: 'right', named: true } },
    zc: { shape: 'circle', at: [770, 150], sign: '1−', strip: { at: [816, 150], run: 'right' } },
    zn: {
      shape: 'circle',
      at: [850, 260],
      strip: { at: [888, 206], run: 'up', named: true, valueName: [842, 218] },
    },
    h: {
      shape: 'circle',
      at: [888, 66],
      fork: [958, 66],
      strip: { at: [929, 66], run: 'right', named: true },
      branches: {
        hy: { at: [958, 300], run: 'down', named: true },
        next: { at: [983, 66], run: 'right', named: true },
      },
    },
    W_hy: { shape: 'rect', at: [856, 504], size: [104, 40] },
    hy: { shape: 'circle', at: [958, 504], strip: { at: [958, 556], run: 'down' } },
    b_y: { shape: 'rect', at: [868, 608], size: [80, 40] },
    y: {
      shape: 'circle',
      at: [958, 608],
      strip: { at: [994, 608], run: 'right', named: true, valueName: [1018, 579] },
    },
    p: {
      shape: 'pill',
      at: [1052, 608],
      size: [70, 30],
      strip: { at: [1052, 668], run: 'right', named: true, valueName: [1059, 639] },
    },
    L: { shape: 'pill', at: [1052, 532], size: [44, 26], out: { at: [1052, 488], size: [84, 28] } },
    loss: {
      shape: 'circle',
      at: [1134, 532],
      sign: 'Σ',
      out: { at: [1134, 608], size: [76, 28] },
    },
  },
} satisfies Drawing
