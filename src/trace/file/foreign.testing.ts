/*
 * loss = tanh of the first row of W·x, as a few hooks in another library would write it: no
 * stages, no upstream gradients, no totals, no update. W is used at two times.
 */
export const foreign = {
  format: 'unrolled-trace/1',
  nodes: [
    { name: 'W', shape: [2, 2], value: [1, 2, 3, 4], leaf: 'parameter' },
    { name: 't1.x', shape: [2, 1], value: [1, -1], leaf: 'input' },
    { name: 't1.h', shape: [2, 1], value: [-1, -1], op: 'matmul', inputs: ['W', 't1.x'] },
    {
      name: 't2.h',
      shape: [2, 1],
      value: [-3, -7],
      op: 'matmul',
      inputs: ['W', 't1.h'],
      gate: 'i',
    },
    {
      name: 'row',
      shape: [1, 1],
      value: [-3],
      op: 'slice',
      inputs: ['t2.h'],
      attr: { from: 0, to: 1 },
    },
    { name: 'loss', shape: [1, 1], value: [9], op: 'mul', inputs: ['row', 'row'] },
  ],
  loss: 'loss',
  steps: [
    { kind: 'forward', node: 't1.h' },
    { kind: 'forward', node: 't2.h' },
    { kind: 'forward', node: 'row' },
    { kind: 'loss', node: 'loss', grad: [1] },
    { kind: 'backward', from: 'loss', to: 'row', input: 0, share: [-3] },
    { kind: 'backward', from: 'loss', to: 'row', input: 1, share: [-3] },
    { kind: 'backward', from: 'row', to: 't2.h', input: 0, share: [-6, 0] },
    { kind: 'backward', from: 't2.h', to: 'W', input: 0, share: [6, 6, 0, 0] },
    { kind: 'backward', from: 't2.h', to: 't1.h', input: 1, share: [-6, -12] },
    {
      kind: 'backward',
      from: 't1.h',
      to: 'W',
      input: 0,
      share: { left: [-6, -12], right: [1, -1] },
    },
  ],
}

/** The same with everything that may be there. */
export const full = {
  ...foreign,
  update: { optimizer: 'sgd', rate: 0.1, epsilon: 0, clip: 5 },
  mistakes: ['tanh-twice'],
  steps: [
    ...foreign.steps,
    { kind: 'clip', node: 'W', after: [0, 5, -5, 5] },
    { kind: 'update', node: 'W', after: [1, 1.5, 3.5, 3.5], memory: [0, 0, 0, 0] },
  ],
}
