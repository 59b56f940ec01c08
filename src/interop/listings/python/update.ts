import { momentumBeta } from '../../../engine/index.ts'
import { exact, python } from '../../code/exactNumbers.ts'
import { type ListingLine, type Program, pen } from '../listing.ts'

/** Where PyTorch and NumPy differ: how a gradient is cut, and a root taken. */
interface UpdateStyle {
  readonly gradient: string
  readonly clip: (bound: string) => string
  readonly root: (x: string) => string
}

const numpy: UpdateStyle = {
  gradient: 'gradients[name]',
  clip: (bound) => `gradients[name] = np.clip(gradients[name], -${bound}, ${bound})`,
  root: (x) => `np.sqrt(${x})`,
}

const torch: UpdateStyle = {
  gradient: 'parameters[name].grad',
  clip: (bound) => `parameters[name].grad.clamp_(-${bound}, ${bound})`,
  root: (x) => `torch.sqrt(${x})`,
}

/** Clipping, then one step of the optimiser; empty where there is none. */
function lines(program: Program, style: UpdateStyle): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  const { update, comments } = program
  if (update === null) return []
  const [rate, epsilon] = [exact(update.rate, python), exact(update.epsilon, python)]
  const beta = exact(momentumBeta, python)
  const within = (text: string, mark = '') => code(`        ${text}`, mark)
  const rules = {
    sgd: [within(`step = ${rate} * grad`, 'update')],
    momentum: [
      within(`memory[name] = ${beta} * memory[name] + grad`, 'update'),
      within(`step = ${rate} * memory[name]`, 'update'),
    ],
    adagrad: [
      within('memory[name] = memory[name] + grad**2', 'update'),
      within(`step = ${rate} * grad / ${style.root(`memory[name] + ${epsilon}`)}`, 'update'),
    ],
  }
  const clip =
    update.clip === null
      ? []
      : [
          note('    ', comments.clip),
          code('    for name in parameters:'),
          within(style.clip(exact(update.clip, python)), 'clip'),
        ]
  return [
    ...clip,
    note('    ', comments.update(update.optimizer)),
    code('    for name in parameters:'),
    within(`grad = ${style.gradient}`),
    ...rules[update.optimizer],
    within('parameters[name] = parameters[name] - step', 'update'),
  ]
}

export function numpyUpdate(program: Program): readonly ListingLine[] {
  const { code, blank } = pen(program, '#')
  if (program.update === null) return []
  return [blank, code('def update(parameters, gradients, memory):'), ...lines(program, numpy)]
}

export function torchUpdate(program: Program): readonly ListingLine[] {
  const { code, blank } = pen(program, '#')
  if (program.update === null) return []
  return [
    blank,
    code('@torch.no_grad()'),
    code('def update(parameters, memory):'),
    ...lines(program, torch),
  ]
}
