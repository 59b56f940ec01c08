import type { Drawing, Mark } from '../drawing.ts'

/** A gate: its σ or tanh and the rectangle of its value. */
const gate = (y: number): Mark => ({
  shape: 'circle',
  at: [480, y],
  out: { at: [551, y], size: [46, 32] },
  strip: { at: [608, y], run: 'right' },
  curved: true,
})

/** The block of one gate in the stack of pre-activations: where its wire leaves. */
const block = (y: number): Mark => ({ shape: 'port', at: [391, y], size: [42, 70] })

/**
 * After the lecture's drawing: the cell state along the top, the hidden state along the bottom.
 * The stack keeps the order of its rows, i f o g; the lanes keep the figure's, f i g o, and the
 * wires between them cross in plain sight.
 */
export const lstm = {
  size: [1100, 690],
  frame: { box: [96, 14, 918, 676], notch: [1092, 480] },
  lines: { c: 66, h: 430 },
  beside: { left: 12, right: 936, top: 24, bottom: 462 },
  legend: [112, 508],
  marks: {
    'c.before': {
      shape: 'rect',
      at: [154, 66],
      size: [68, 30],
      strip: { at: [516, 66], run: 'right', named: true },
    },
    x: { shape: 'rect', at: [154, 142], size: [68, 30], strip: { at: [214, 142], run: 'right' } },
    W_xh: { shape: 'rect', at: [154, 212], size: [96, 48] },
    b_h: { shape: 'rect', at: [154, 290], size: [96, 48] },
    W_hh: { shape: 'rect', at: [154, 366], size: [96, 48] },
    'h.before': {
      shape: 'rect',
      at: [154, 430],
      size: [68, 30],
      strip: { at: [214, 430], run: 'right', valueName: [189, 409] },
    },
    xh: { shape: 'circle', at: [248, 177], strip: { at: [297, 177], run: 'right' } },
    hh: { shape: 'circle', at: [248, 399], strip: { at: [297, 399], run: 'right' } },
    H: {
      shape: 'circle',
      at: [332, 290],
      out: { at: [391, 290], size: [46, 308] },
    },
    iraw: block(174.5),
    fraw: { ...block(251.5), rises: true },
    oraw: block(328.5),
    graw: { ...block(405.5), rises: true },
    f: gate(152),
    i: gate(243),
    g: gate(336),
    o: { ...gate(430), strip: { at: [628, 430], run: 'right' } },
    fc: { shape: 'circle', at: [668, 66], strip: { at: [705, 66], run: 'right' } },
    ig: {
      shape: 'circle',
      at: [668, 289.5],
      strip: { at: [742, 225], run: 'up', named: true },
    },
    c: {
      shape: 'circle',
      at: [742, 66],
      fork: [806, 66],
      strip: { at: [781, 66], run: 'right', named: true },
      branches: {
        tanhc: { at: [806, 138], run: 'down' },
        next: { at: [862, 66], run: 'right', named: true },
      },
    },
    tanhc: {
      shape: 'circle',
      at: [806, 178],
      strip: { at: [806, 290], run: 'down', named: true },
    },
    h: {
      shape: 'circle',
      at: [806, 430],
      fork: [870, 430],
      strip: { at: [846, 430], run: 'right', named: true, gradientName: [821, 459] },
      branches: {
        hy: { at: [870, 478], run: 'down', named: true },
        next: { at: [899, 430], run: 'right', named: true, gradientName: [996, 475] },
      },
    },
    W_hy: { shape: 'rect', at: [766, 520], size: [104, 40] },
    hy: { shape: 'circle', at: [870, 520], strip: { at: [870, 568], run: 'down' } },
    b_y: { shape: 'rect', at: [780, 616], size: [76, 40] },
    y: {
      shape: 'circle',
      at: [870, 616],
      strip: { at: [909, 616], run: 'right', named: true, valueName: [933, 587] },
    },
    p: {
      shape: 'pill',
      at: [974, 616],
      size: [76, 28],
      strip: { at: [974, 675], run: 'right', named: true, valueName: [981, 646] },
    },
    L: { shape: 'pill', at: [974, 556], size: [44, 26], out: { at: [974, 512], size: [84, 28] } },
    loss: {
      shape: 'circle',
      at: [1056, 556],
      sign: 'Σ',
      out: { at: [1056, 616], size: [66, 28] },
    },
  },
} satisfies Drawing
