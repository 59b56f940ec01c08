import type { Activation } from '../../../cells/index.ts'

/** What NumPy and PyTorch call the same things. */
export interface Dialect {
  readonly activation: Readonly<Record<Activation, (x: string) => string>>
  readonly sigmoid: string
  readonly tanh: string
  readonly split: string
}

export const numpy: Dialect = {
  activation: {
    tanh: (x) => `np.tanh(${x})`,
    relu: (x) => `np.maximum(0, ${x})`,
    identity: (x) => x,
  },
  sigmoid: 'sigmoid',
  tanh: 'np.tanh',
  split: 'np.split',
}

export const torch: Dialect = {
  activation: {
    tanh: (x) => `torch.tanh(${x})`,
    relu: (x) => `torch.relu(${x})`,
    identity: (x) => x,
  },
  sigmoid: 'torch.sigmoid',
  tanh: 'torch.tanh',
  split: 'torch.chunk',
}
