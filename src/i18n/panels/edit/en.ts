import type { MatrixSize, Refused } from '../../../settings/index.ts'

const shapeOf = ({ rows, cols }: MatrixSize) => `${rows} × ${cols}`

/** Why the old numbers stay. */
function refused(why: Refused, name: string): string {
  switch (why.kind) {
    case 'empty':
      return `There is no number to take: ${name} keeps its value.`
    case 'no number':
      return `${why.got} is not a finite number: ${name} keeps its value.`
    case 'too large':
      return `${why.got} is too large: numbers go from −${why.most} to ${why.most}. ${name} keeps its value.`
    case 'shape':
      return `Pasted were ${shapeOf(why.got)} numbers, but ${name} has ${shapeOf(why.expected)}. It keeps its values.`
    case 'ragged':
      return `Pasted were rows of different lengths: row 1 has ${why.first}, row ${why.row} has ${why.length}. ${name} keeps its values.`
  }
}

/** Numbers that are edited in place. */
export const en = {
  /** One number of a vector, or of a matrix. */
  entry: (name: string, n: number) => `${name}, entry ${n}`,
  cell: (name: string, row: number, column: number) => `${name}, row ${row}, column ${column}`,
  edited: (what: string) => `${what}, edited`,
  hint: 'Type a number or drag it. A pasted matrix fills the whole grid.',
  keys: 'Up and down change the number by 0.1, with Shift by 1, with Alt by 0.01. Left and right, Page Up and Page Down move to other numbers.',
  kept: (kept: string) => `Kept as ${kept}: links carry numbers in half precision.`,
  keptAll: 'Kept rounded: links carry numbers in half precision, some three digits.',
  refused,
  resetEntry: (before: string) => `Put back ${before}`,
  reset: (name: string) => `Reset ${name}`,
  bar: 'Edits',
  count: (n: number) => `${n} edited`,
  resetAll: 'Reset all',
  long: (characters: number) =>
    `The link has grown to ${characters} characters, and some programs cut such links. A file holds every number.`,
  leftOut: {
    weights: 'The edited weights do not fit into a link, which leaves them out. A file holds them.',
    inputs: 'The edited inputs do not fit into a link, which leaves them out. A file holds them.',
  },
  download: 'Download case.json',
}
