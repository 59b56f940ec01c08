import { definedFor } from '../defined.ts'
import { type ListingLine, type Program, pen } from '../listing.ts'
import { backward } from './backward.ts'
import { forward, guarded } from './forward.ts'
import { numpyUpdate, torchUpdate } from './update.ts'

export { numpyScript, torchScript } from './script.ts'

const inside = '        '

/** Forward loop, loss, backward loop by hand. Logits are shifted by their largest, so that exp stays finite. */
export function numpyLines(program: Program): readonly ListingLine[] {
  const { code, blank } = pen(program, '#')
  const output = [
    code(`${inside}shifted = ys[t] - np.max(ys[t])`),
    code(`${inside}total = np.sum(np.exp(shifted))`),
    code(`${inside}ps[t] = np.exp(shifted) / total`, 'p'),
    ...guarded(program, [code(`${inside}Ls[t] = np.log(total) - shifted[targets[t], 0]`, 'L')]),
  ]
  const lines = [
    ...forward(program, 'numpy', output),
    ...backward(program),
    ...numpyUpdate(program),
  ]
  const texts = lines.map(({ text }) => text)
  const defined = definedFor('numpy', program.tape, texts).map((text) => code(text))
  return [...defined, ...(defined.length > 0 ? [blank] : []), ...lines]
}

/** The forward loop gate by gate; the backward pass is autograd's, so all of its steps are one line. */
export function torchLines(program: Program): readonly ListingLine[] {
  const { code, note } = pen(program, '#')
  const output = [
    code(`${inside}ps[t] = torch.softmax(ys[t], 0)`, 'p'),
    ...guarded(program, [
      code(`${inside}Ls[t] = -torch.log_softmax(ys[t], 0)[targets[t], 0]`, 'L'),
    ]),
  ]
  return [
    ...forward(program, 'pytorch', output),
    note('    ', program.comments.autograd),
    code('    loss.backward()', 'backward'),
    code('    return loss'),
    ...torchUpdate(program),
  ]
}
