import { Formulas, type VariableNames } from './formulas.ts'
import type { Language, Program } from './listing.ts'

const layer = { x: 'xs', h: 'hs', y: 'ys' }

/** What the variables of each cell's program are called. */
const variables: Readonly<Record<Program['cell'], VariableNames>> = {
  rnn: { kept: layer, local: ['hraw'], gradients: {} },
  lstm: {
    kept: { ...layer, i: 'i', f: 'f', o: 'o', g: 'g', c: 'c', tanhc: 'tanh_c' },
    local: ['H', 'iraw', 'fraw', 'oraw', 'graw'],
    gradients: { tanhc: 'dtanh_c' },
  },
  gru: {
    kept: { ...layer, r: 'r', z: 'z', n: 'n', hn: 'hn' },
    local: ['X', 'A', 'xr', 'xz', 'xn', 'hr', 'hz'],
    gradients: { zc: 'dkeep' },
  },
}

/** The formulas of a program's cell. `do` is a word of TypeScript. */
export function formulasFor({ cell, tape }: Program, language: Language): Formulas {
  const { gradients, ...names } = variables[cell]
  const own = language === 'typescript' ? { ...gradients, o: 'do_' } : gradients
  return new Formulas(tape, { ...names, gradients: own }, language)
}
