import type { Tensor } from '../../../engine/index.ts'
import { exact, exactList, exactRows, javascript } from '../../code/exactNumbers.ts'
import { definedFor } from '../defined.ts'
import type { Program } from '../listing.ts'
import type { ScriptNumbers } from '../script.ts'

const rows = (x: Tensor) => exactRows(x, javascript, '  ')
const list = (x: Tensor) => exactList(x.data, javascript)

/** Products and sums of arrays, which the listing is written in. */
const helpers = `type Vector = number[]
type Matrix = number[][]
type Parameters = Record<string, Matrix>
const sum = (a: Vector) => a.reduce((total, one) => total + one, 0)
const add = (...all: Vector[]) => all[0].map((_, k) => sum(all.map((one) => one[k])))
const times = (W: Matrix, x: Vector) => W.map((row) => sum(row.map((w, k) => w * x[k])))
const timesTransposed = (W: Matrix, dy: Vector) =>
  W[0].map((_, k) => sum(W.map((row, r) => row[k] * dy[r])))
const outer = (dy: Vector, x: Vector) => dy.map((d) => x.map((one) => d * one))
const zip = (A: Matrix, B: Matrix, f: (a: number, b: number) => number) =>
  A.map((row, r) => row.map((a, k) => f(a, B[r][k])))
const plus = (A: Matrix, B: Matrix) => zip(A, B, (a, b) => a + b)
const zerosOf = (a: Vector) => a.map(() => 0)
const zerosLike = (A: Matrix) => A.map(zerosOf)
const split = (a: Vector, parts: number) =>
  Array.from({ length: parts }, (_, part) =>
    a.slice((part * a.length) / parts, ((part + 1) * a.length) / parts))`

/** The update: prints the clipped gradients that it takes, where they are others, and the parameters after it. */
function updated({ comments, update }: Program): readonly string[] {
  const clip = update === null || update.clip === null ? null : exact(update.clip, javascript)
  const [before, after] =
    clip === null
      ? [[], []]
      : [
          [
            'const cut = Object.keys(gradients).filter((name) =>',
            `  gradients[name].flat().some((g) => Math.abs(g) > ${clip}))`,
          ],
          [
            `// ${comments.cut}`,
            'console.log(JSON.stringify({ clipped: cut.map((name) => "d" + name) }))',
            'const asCut = cut.map((name) => [name + " clipped", gradients[name]])',
            "showAll(Object.fromEntries(asCut), 'd')",
          ],
        ]
  return [...before, 'update(parameters, gradients, memory)', ...after, "showAll(parameters, '')"]
}

/** The TypeScript listing with its numbers; prints the loss, every gradient, what clipping makes of them and the parameters after the update. */
export function typescriptScript(
  program: Program,
  numbers: ScriptNumbers,
  listing: string,
): string {
  const { comments, update } = program
  const { parameters, inputs, targets, states, reached, memory } = numbers
  const isBias = (name: string) => name.startsWith('b')
  const record = parameters.map(([name]) => (isBias(name) ? `${name}: [${name}]` : name)).join(', ')
  const remembered = (name: string) =>
    isBias(name) ? `[${list(memory![name]!)}]` : rows(memory![name]!)
  return `${[
    `// ${comments.helpers}`,
    helpers,
    ...definedFor('typescript', program.tape, [listing]),
    '',
    `// ${comments.numbers}`,
    ...parameters.map(
      ([name, value]) => `const ${name} = ${isBias(name) ? list(value) : rows(value)}`,
    ),
    '',
    `// ${comments.sequence}`,
    'const xs: Matrix = [',
    '  [],',
    ...inputs.map((x) => `  ${list(x)},`),
    ']',
    `const targets = [-1, ${targets.map((target) => target ?? -1).join(', ')}]`,
    ...states.map(([symbol, value]) => `const ${symbol}0 = ${list(value)}`),
    '',
    listing,
    '',
    `// ${comments.results}`,
    'const show = (name: string, value: number | Vector | Matrix) =>',
    '  console.log(JSON.stringify({ [name]: value }))',
    `const { loss, gradients, ${states.map(([symbol]) => `d${symbol}_next`).join(', ')} } =`,
    `  lossFunction(xs, targets, ${states.map(([symbol]) => `${symbol}0`).join(', ')})`,
    'const showAll = (of: Parameters, before: string) => {',
    '  for (const name in of)',
    "    show(before + name, name.startsWith('b') ? of[name][0] : of[name])",
    '}',
    "show('loss', loss)",
    "showAll(gradients, 'd')",
    ...reached.map((symbol) => `show('d${symbol}0', d${symbol}_next)`),
    ...(update === null
      ? []
      : [
          `const parameters: Parameters = { ${record} }`,
          ...(memory === null
            ? [
                'const memory: Parameters = {}',
                'for (const name in parameters) memory[name] = zerosLike(parameters[name])',
              ]
            : [
                'const memory: Parameters = {',
                ...parameters.map(([name]) => `${name}: ${remembered(name)},`),
                '}',
              ]),
          ...updated(program),
        ]),
    '',
    'export {}', // A module: a script of the page's globals would share `Parameters` with TypeScript's own.
  ].join('\n')}\n`
}
