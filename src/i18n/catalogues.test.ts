import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { ko } from './ko.ts'

type CatalogueLeaf = readonly [path: string, value: unknown]

/** Every message with its path: words and functions that make them. */
const leaves = (part: object, path = ''): readonly CatalogueLeaf[] =>
  Object.entries(part).flatMap(([key, value]): readonly CatalogueLeaf[] => {
    const own = path === '' ? key : `${path}.${key}`
    return typeof value === 'object' && value !== null ? leaves(value, own) : [[own, value]]
  })

/** What a message is, besides its words: a text, or a function of so many arguments. */
const kindOf = (value: unknown) => (typeof value === 'function' ? value.length : typeof value)

/** Every panel's own words, found by folder: a catalogue cannot be forgotten here. */
const folders = readdirSync(join(import.meta.dirname, 'panels'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const own = await Promise.all(
  folders.map(async (name) => {
    const [english, korean] = await Promise.all([
      import(`./panels/${name}/en.ts`),
      import(`./panels/${name}/ko.ts`),
    ])
    return [name, english.en, korean.ko] as const
  }),
)

describe.each([['the page', en, ko] as const, ...own])(
  '%s says everything',
  (_, english, korean) => {
    const [all, other] = [leaves(english), leaves(korean)]

    test('the same messages, with the same arguments', () => {
      const kinds = (some: readonly CatalogueLeaf[]) =>
        Object.fromEntries(some.map(([path, value]) => [path, kindOf(value)]))
      expect(kinds(other)).toEqual(kinds(all))
    })

    test.each([...all, ...other])('%s is not empty', (_path, value) => {
      if (typeof value === 'string') expect(value.trim()).not.toBe('')
    })

    test('no message of one language has slipped into the other', () => {
      const names = new Set(['Adagrad', 'Momentum', 'RNN', 'LSTM', 'GRU', 'SGD', 'tanh', 'relu'])
      names.add('NumPy').add('PyTorch').add('TypeScript').add('LaTeX')
      const same = all.filter(
        ([path, value]) => typeof value === 'string' && new Map(other).get(path) === value,
      )
      expect(same.filter(([, value]) => !names.has(String(value)))).toEqual([])
    })
  },
)
