import { momentumBeta } from '../../../engine/index.ts'
import { exact, javascript } from '../../code/exactNumbers.ts'
import { type ListingLine, type Program, pen } from '../listing.ts'

/** Clipping, then one step of the optimiser; empty where there is none. */
export function update(program: Program): readonly ListingLine[] {
  const { code, note, blank } = pen(program, '//')
  const { comments } = program
  if (program.update === null) return []
  const { optimizer, clip, rate, epsilon } = program.update
  const [eta, small] = [exact(rate, javascript), exact(epsilon, javascript)]
  const beta = exact(momentumBeta, javascript)
  const memory = (rule: string) =>
    code(`    memory[name] = zip(memory[name], gradients[name], (m, g) => ${rule})`, 'update')
  const step = (rule: string) => code(`    const step = ${rule}`, 'update')
  const rules = {
    sgd: [step(`zip(gradients[name], gradients[name], (g) => ${eta} * g)`)],
    momentum: [
      memory(`${beta} * m + g`),
      step(`zip(memory[name], memory[name], (m) => ${eta} * m)`),
    ],
    adagrad: [
      memory('m + g ** 2'),
      step(`zip(gradients[name], memory[name], (g, m) => ${eta} * g / Math.sqrt(m + ${small}))`),
    ],
  }
  const bound = clip === null ? '' : exact(clip, javascript)
  const cut = `(g) => Math.max(-${bound}, Math.min(${bound}, g))`
  return [
    blank,
    code('function update(parameters: Parameters, gradients: Parameters, memory: Parameters) {'),
    ...(clip === null
      ? []
      : [
          note('  ', comments.clip),
          code('  for (const name in parameters)'),
          code(`    gradients[name] = gradients[name].map((row) => row.map(${cut}))`, 'clip'),
        ]),
    note('  ', comments.update(optimizer)),
    code('  for (const name in parameters) {'),
    ...rules[optimizer],
    code('    parameters[name] = zip(parameters[name], step, (w, s) => w - s)', 'update'),
    code('  }'),
    code('}'),
  ]
}
