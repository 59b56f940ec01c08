import { preset } from './preset.ts'

/** The "hello" figure of the CS231n lecture on recurrent networks: weights that reproduce every digit it prints. */
export const helloSlide = preset({
  cell: 'rnn',
  text: 'hello',
  parameters: {
    W_xh: [
      [0.3095, 1.0756, -0.1244, 0.0],
      [-0.1003, 0.6061, 0.7562, 0.0],
      [1.4722, 0.3066, 0.4471, 0.0],
    ],
    W_hh: [
      [0.1851, -0.1613, 0.9475],
      [-0.8713, -1.4839, -0.204],
      [-0.5048, -0.8482, -0.1552],
    ],
    b_h: [[0.0], [0.0], [0.0]],
    W_hy: [
      [0.4396, -0.3758, 0.802],
      [1.1886, -2.5717, 2.0758],
      [-2.2307, 0.768, -3.9676],
      [1.0529, -0.4094, 4.2943],
    ],
    b_y: [[0.1087], [-0.282], [1.3168], [-0.1217]],
  },
})
