import type { CodeLanguage } from '../../../engine/index.ts'

/** Functions that formulas call and a language's library does not have, by the name they are called by. */
const definitions: Readonly<Record<CodeLanguage, Readonly<Record<string, readonly string[]>>>> = {
  numpy: {
    sigmoid: ['def sigmoid(x):', '    return 1 / (1 + np.exp(-x))'],
    // Shifted by the largest entry, so that nothing overflows.
    softmax: [
      'def softmax(x):',
      '    powers = np.exp(x - np.max(x))',
      '    return powers / np.sum(powers)',
    ],
  },
  pytorch: {},
  typescript: {
    sigmoid: ['const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))'],
    softmax: [
      'function softmax(x: number[][]) {',
      '  const top = Math.max(...x.flat())',
      '  const total = x.flat().reduce((sum, one) => sum + Math.exp(one - top), 0)',
      '  return x.map((row) => row.map((one) => Math.exp(one - top) / total))',
      '}',
    ],
  },
}

/** The lines that define what a listing calls. */
export const definedFor = (language: CodeLanguage, listing: readonly string[]): readonly string[] =>
  Object.entries(definitions[language]).flatMap(([name, lines]) =>
    listing.some((text) => new RegExp(`\\b${name}\\(`).test(text)) ? lines : [],
  )
