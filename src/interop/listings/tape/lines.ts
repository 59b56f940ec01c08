import {
  type CodeLanguage,
  type Expression,
  formula,
  type Hole,
  type Node,
  shareFormula,
  substituted,
  valueFormula,
} from '../../../engine/index.ts'
import { arrivalsOf, type Trace } from '../../../trace/index.ts'
import { codeOf, type EachEntry, exact, javascript, python } from '../../code/index.ts'
import type { Comments } from '../comments.ts'
import type { ListingLine } from '../listing.ts'
import { type Variables, variablesOf } from './names.ts'

/** `each((a, b) => a * b, a, b)`: entries have the names of their arrays; those of a part without one are u1, u2, … */
const each: EachEntry = (body, arrays) => {
  const isName = (one: string) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(one)
  const names = new Map(arrays.map((one, k) => [one, isName(one) ? one : `u${k + 1}`]))
  const entry = (array: string) => names.get(array)!
  return `each((${[...names.values()].join(', ')}) => ${body(entry)}, ${arrays.join(', ')})`
}

/** A formula of one node as code, with variables for its inputs, its output and its gradient. */
function written(
  node: Node,
  of: Expression<Hole>,
  { value, gradient }: Variables,
  language: CodeLanguage,
): string {
  const named = substituted<Hole, string>(of, (hole) =>
    formula.leaf(
      hole === 'upstream'
        ? gradient(node.id)
        : value(hole === 'output' ? node.id : node.inputs[hole]!),
    ),
  )
  return codeOf(named, language, each)
}

/** How each language sets a variable, changes it, and begins a sum. */
const statements = {
  python: {
    comment: '#',
    set: (name: string, value: string) => `${name} = ${value}`,
    add: (name: string, term: string) => `${name} += ${term}`,
    zero: (name: string, like: string) => `${name} = np.zeros_like(${like})`,
    filled: (value: number) => `np.full((1, 1), ${exact(value, python)}, dtype=np.float64)`,
  },
  typescript: {
    comment: '//',
    set: (name: string, value: string) => `const ${name} = ${value}`,
    add: (name: string, term: string) => `${name} = add(${name}, ${term})`,
    zero: (name: string, like: string) => `let ${name} = zerosLike(${like})`,
    filled: (value: number) => `[[${exact(value, javascript)}]]`,
  },
}

/**
 * Any tape as a program: a line for every forward step, then one for every gradient that arrives,
 * in the order of the trace. What several terms arrive at begins as zeros and is added to.
 */
export function tapeLines(
  language: CodeLanguage,
  trace: Trace,
  comments: Pick<Comments, 'forward' | 'backward' | 'autograd'>,
): readonly ListingLine[] {
  const { tape, steps } = trace
  const { set, add, zero, filled, comment } =
    statements[language === 'typescript' ? 'typescript' : 'python']
  const variables = variablesOf(tape)
  const line = (text: string, ...marks: readonly string[]): ListingLine => ({
    text,
    marks,
    mistakes: [],
  })
  const forward = tape.nodes.flatMap((node) =>
    node.op === null
      ? []
      : [
          line(
            set(
              variables.value(node.id),
              written(node, valueFormula(tape, node), variables, language),
            ),
            node.id === tape.loss ? 'loss' : node.name,
          ),
        ],
  )
  if (language === 'pytorch') {
    const starts = steps.some(({ kind }) => kind === 'backward') // else torch has nothing to go back from
      ? [
          line(`${comment} ${comments.autograd}`),
          line(`${variables.value(tape.loss)}.backward()`, 'backward'),
        ]
      : []
    return [line(`${comment} ${comments.forward}`), ...forward, ...starts]
  }
  const sums = tape.nodes.filter(({ id }) => arrivalsOf(trace, id).length > 1)
  const isSum = new Set(sums.map(({ id }) => id))
  const backward = steps.flatMap((step) => {
    if (step.kind === 'loss')
      return [line(set(variables.gradient(step.node), filled(step.grad.data[0]!)), 'loss')]
    if (step.kind !== 'backward') return []
    const [from, to] = [tape.nodes[step.from]!, tape.nodes[step.to]!]
    const share = written(from, shareFormula(tape, from, step.input), variables, language)
    const write = isSum.has(to.id) ? add : set
    return [line(write(variables.gradient(to.id), share), `${from.name}>${to.name}`)]
  })
  return [
    line(`${comment} ${comments.forward}`),
    ...forward,
    line(`${comment} ${comments.backward}`),
    ...sums.map(({ id }) => line(zero(variables.gradient(id), variables.value(id)))),
    ...backward,
  ]
}
