import type { Tensor } from '../../../engine/index.ts'
import { exact, exactList, exactRows, python } from '../../code/exactNumbers.ts'
import type { Program } from '../listing.ts'
import type { ScriptNumbers } from '../script.ts'

const rows = (x: Tensor) => exactRows(x, python, '    ')

/** xs and targets by time step. */
function sequence({ inputs, targets }: ScriptNumbers, array: string): readonly string[] {
  const listed = inputs.map(({ data }) => `    ${exactList(data, python)},`)
  return [
    `xs = dict(enumerate(${array}([`,
    ...listed,
    '])[:, :, None], 1))',
    `targets = dict(enumerate([${targets.map((target) => target ?? 'None').join(', ')}], 1))`,
  ]
}

const dictionary = (names: readonly string[]) =>
  `{${names.map((name) => `"${name}": ${name}`).join(', ')}}`

/** What the optimiser starts from, as a dictionary by parameter. */
const memory = ({ memory, parameters }: ScriptNumbers, zeros: string): readonly string[] =>
  memory === null
    ? [`memory = {name: ${zeros}(value) for name, value in parameters.items()}`]
    : [
        'memory = {',
        ...parameters.map(([name]) => `"${name}": array(${rows(memory[name]!)}),`),
        '}',
      ]

/** What the update does: the clipped gradients that it takes, where they are others, and the parameters after it. */
function updated(
  { comments, update }: Program,
  call: string,
  gathered: readonly string[] = [],
): readonly string[] {
  if (update === null) return []
  const clip = update.clip === null ? null : exact(update.clip, python)
  const [before, after] =
    clip === null
      ? [[], []]
      : [
          [
            ...gathered,
            `cut = [name for name in gradients if (abs(gradients[name]) > ${clip}).any()]`,
          ],
          [
            `# ${comments.cut}`,
            'print(json.dumps({"clipped": ["d" + name for name in cut]}))',
            'for name in cut:',
            '    show("d" + name + " clipped", gradients[name])',
          ],
        ]
  return [...before, call, ...after, 'for name in parameters:', '    show(name, parameters[name])']
}

/** The NumPy listing with its numbers; prints the loss, every gradient, what clipping makes of them and the parameters after the update. */
export function numpyScript(program: Program, numbers: ScriptNumbers, listing: string): string {
  const { comments, update } = program
  const { parameters, states, reached } = numbers
  const names = states.map(([symbol]) => `${symbol}0`)
  return `${[
    'import json',
    'import numpy as np',
    '',
    'def array(rows):',
    '    return np.array(rows, dtype=np.float64)',
    '',
    `# ${comments.numbers}`,
    ...parameters.map(([name, value]) => `${name} = array(${rows(value)})`),
    '',
    `# ${comments.sequence}`,
    ...sequence(numbers, 'array'),
    ...states.map(([symbol, value]) => `${symbol}0 = array(${rows(value)})`),
    '',
    listing,
    '',
    'def show(name, value):',
    '    print(json.dumps({name: value.tolist()}))',
    '',
    `# ${comments.results}`,
    `loss, gradients, ${names.map((name) => `d${name}`).join(', ')} = loss_function(xs, targets, ${names.join(', ')})`,
    'show("loss", loss)',
    'for name in gradients:',
    '    show("d" + name, gradients[name])',
    ...reached.map((symbol) => `show("d${symbol}0", d${symbol}0)`),
    ...(update === null
      ? []
      : [
          `parameters = ${dictionary(parameters.map(([name]) => name))}`,
          ...memory(numbers, 'np.zeros_like'),
          ...updated(program, 'update(parameters, gradients, memory)'),
        ]),
  ].join('\n')}\n`
}

/** The PyTorch listing with its numbers; prints the same as the NumPy one. */
export function torchScript(program: Program, numbers: ScriptNumbers, listing: string): string {
  const { comments, update } = program
  const { parameters, states } = numbers
  const names = states.map(([symbol]) => `${symbol}0`)
  return `${[
    'import json',
    'import torch',
    '',
    'def array(rows):',
    '    return torch.tensor(rows, dtype=torch.float64)',
    '',
    `# ${comments.numbers}`,
    ...parameters.map(([name, value]) => `${name} = array(${rows(value)}).requires_grad_()`),
    '',
    `# ${comments.sequence}`,
    ...sequence(numbers, 'array'),
    ...states.map(([symbol, value]) => `${symbol}0 = array(${rows(value)}).requires_grad_()`),
    '',
    listing,
    '',
    'def show(name, value):',
    '    print(json.dumps({name: value.tolist()}))',
    '',
    `# ${comments.results}`,
    `parameters = ${dictionary(parameters.map(([name]) => name))}`,
    `loss = loss_function(xs, targets, ${names.join(', ')})`,
    'show("loss", loss)',
    'for name in parameters:',
    '    show("d" + name, parameters[name].grad)',
    ...names.map((name) => `show("d${name}", ${name}.grad)`),
    ...(update === null
      ? []
      : [
          ...memory(numbers, 'torch.zeros_like'),
          ...updated(program, 'update(parameters, memory)', [
            'gradients = {name: value.grad for name, value in parameters.items()}',
          ]),
        ]),
  ].join('\n')}\n`
}
