import type { CodeLanguage, Node } from '../../../engine/index.ts'
import { arrivalsOf, type Trace } from '../../../trace/index.ts'
import { exactRows, python as extremes, javascript, libraries } from '../../code/index.ts'
import type { Comments } from '../comments.ts'
import { definedFor } from '../defined.ts'
import { tapeLines } from './lines.ts'
import { variablesOf } from './names.ts'

/** What the listing of a tape is written in, where a language has no operators for arrays. */
const helpers = `type Matrix = number[][]
const each = (f: (...x: number[]) => number, ...of: Matrix[]): Matrix => {
  const largest = of.reduce((a, b) => (b.length * b[0].length > a.length * a[0].length ? b : a))
  const at = (A: Matrix, r: number, c: number) => (A.length * A[0].length === 1 ? A[0][0] : A[r][c])
  return largest.map((row, r) => row.map((_, c) => f(...of.map((A) => at(A, r, c)))))
}
const add = (...of: Matrix[]) => each((...x) => x.reduce((a, b) => a + b), ...of)
const transposed = (A: Matrix): Matrix => A[0].map((_, c) => A.map((row) => row[c]))
const times = (A: Matrix, B: Matrix): Matrix =>
  A.map((row) => B[0].map((_, c) => row.reduce((sum, a, k) => sum + a * B[k][c], 0)))
const timesTransposed = (A: Matrix, B: Matrix) => times(transposed(A), B)
const outer = (A: Matrix, B: Matrix) => times(A, transposed(B))
const total = (A: Matrix): Matrix => [[A.flat().reduce((a, b) => a + b, 0)]]
const zerosLike = (A: Matrix): Matrix => A.map((row) => row.map(() => 0))
const placed = (A: Matrix, first: number, rows: number): Matrix =>
  Array.from({ length: rows }, (_, r) => A[r - first] ?? A[0].map(() => 0))
const onehot = (rows: number, index: number): Matrix =>
  Array.from({ length: rows }, (_, r) => [r === index ? 1 : 0])
const ones = (rows: number, cols: number): Matrix =>
  Array.from({ length: rows }, () => Array.from({ length: cols }, () => 1))`

type TapeComments = Pick<Comments, 'forward' | 'backward' | 'autograd' | 'numbers' | 'results'>

/** What a script of a tape is put together from. */
function partsOf(language: CodeLanguage, trace: Trace, comments: TapeComments) {
  const { nodes, loss } = trace.tape
  const listing = tapeLines(language, trace, comments).map(({ text }) => text)
  return {
    ...variablesOf(trace.tape),
    listing,
    defined: definedFor(language, trace.tape, listing),
    leaves: nodes.filter(({ op }) => op === null),
    computed: nodes.filter(({ op }) => op !== null),
    /** Nodes that have a gradient. */
    reached: nodes.filter(({ id }) => id === loss || arrivalsOf(trace, id).length > 0),
  }
}

function typescriptScript(trace: Trace, comments: TapeComments): readonly string[] {
  const { value, gradient, ...of } = partsOf('typescript', trace, comments)
  const show = (name: string, code: string) =>
    `console.log(JSON.stringify({ ${JSON.stringify(name)}: ${code} }))`
  return [
    helpers,
    ...of.defined,
    '',
    `// ${comments.numbers}`,
    ...of.leaves.map((one) => `const ${value(one.id)} = ${exactRows(one.value, javascript, '  ')}`),
    '',
    ...of.listing,
    '',
    `// ${comments.results}`,
    ...of.computed.map(({ id, name }) => show(name, value(id))),
    ...of.reached.map(({ id, name }) => show(`d ${name}`, gradient(id))),
    '',
    'export {}', // A module: a script of the page's globals would share names with it.
  ]
}

const python = {
  numpy: { module: 'numpy as np', array: 'np.array(rows, dtype=np.float64)' },
  pytorch: { module: 'torch', array: 'torch.tensor(rows, dtype=torch.float64)' },
}

/** Lines of Python that print an array under a name. */
const shown = (name: string, code: string) =>
  `print(json.dumps({${JSON.stringify(name)}: ${code}.tolist()}))`

function pythonScript(
  language: keyof typeof python,
  trace: Trace,
  comments: TapeComments,
): readonly string[] {
  const { value, gradient, ...of } = partsOf(language, trace, comments)
  const byAutograd = language === 'pytorch'
  // A gradient that autograd goes through is kept only where that is asked for before.
  const wanted = of.reached.filter(({ differentiable }) => differentiable)
  const kept = byAutograd ? wanted.filter(({ op }) => op !== null) : []
  const start = of.listing.findIndex((text) => byAutograd && text.endsWith('.backward()'))
  const declared = (one: Node) =>
    `${value(one.id)} = array(${exactRows(one.value, extremes, '    ')})${byAutograd && one.differentiable ? '.requires_grad_()' : ''}`
  return [
    'import json',
    `import ${python[language].module}`,
    '',
    'def array(rows):',
    `    return ${python[language].array}`,
    ...libraries[language].placed,
    ...of.defined,
    '',
    `# ${comments.numbers}`,
    ...of.leaves.map(declared),
    '',
    ...of.listing.slice(0, start),
    ...kept.map(({ id }) => `${value(id)}.retain_grad()`),
    ...of.listing.slice(start),
    '',
    `# ${comments.results}`,
    ...of.computed.map(({ id, name }) => shown(name, value(id))),
    ...(byAutograd
      ? wanted.map(({ id, name }) => shown(`d ${name}`, `${value(id)}.grad`))
      : of.reached.map(({ id, name }) => shown(`d ${name}`, gradient(id)))),
  ]
}

/** The listing of any tape with its numbers; prints every value that is computed, and every gradient, by name. */
export const tapeScript = (language: CodeLanguage, trace: Trace, comments: TapeComments): string =>
  `${(language === 'typescript' ? typescriptScript(trace, comments) : pythonScript(language, trace, comments)).join('\n')}\n`
