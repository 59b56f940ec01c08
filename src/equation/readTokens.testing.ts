import type { Fn } from '../engine/index.ts'
import type { Token } from './entry.ts'

/** Functions as a line of numbers writes them. */
const written = ({ symbol, notation }: Fn): string =>
  notation === 'exponential' ? 'e^' : notation === 'root' ? `${symbol}(` : symbol

const signs: Readonly<Record<string, string>> = {
  '·': '*',
  '−': '-',
  '+': '+',
  '/': '/',
  '²': '**2',
  '(': '(',
  ')': ')',
  ',': ',',
  '[': 'Number(',
  ']': ')',
  '>': '>',
  '≥': '>=',
}

/** A sign as JavaScript; `f` holds the functions. */
function read(sign: string, functions: ReadonlyMap<string, unknown>): string {
  const plain = signs[sign]
  if (plain !== undefined) return plain
  const front = /^(−|\/ )/.exec(sign)?.[0]
  if (front) return `${signs[front.trim()]}${read(sign.slice(front.length), functions)}`
  if (functions.has(sign)) return `f[${JSON.stringify(sign)}]${sign.endsWith('(') ? '(' : ''}`
  const [, bound] = /^, ±(.*)$/.exec(sign) ?? []
  if (bound) return `,${bound}`
  const [, power] = /^\^(.*)$/.exec(sign) ?? []
  if (power) return `**(${power.replace('−', '-')})`
  if (/^[\d.e+-]+$/.test(sign)) return `(${sign})`
  throw new Error(`no reading of ${sign}`)
}

const clip = (x: number, bound: number) => Math.min(bound, Math.max(-bound, x))

/** For the tests: what a line of numbers and signs comes to, by the functions that formulas may call. */
export function readTokens(tokens: readonly Token[], functions: ReadonlyMap<string, Fn>): number {
  const byName = new Map<string, unknown>([['clip', clip]])
  for (const fn of functions.values())
    if ('entries' in fn.of) byName.set(written(fn), fn.of.entries)
  const text = tokens
    .map((token) => ('sign' in token ? read(token.sign, byName) : `(${token.value})`))
    .join('')
    // A sign before a power is refused in JavaScript.
    .replace(/-\(([^()]*)\)\*\*/g, '-1*($1)**')
  try {
    return new Function('f', `return (${text})`)(Object.fromEntries(byName))
  } catch (error) {
    throw new Error(`no reading of ${text}`, { cause: error })
  }
}
