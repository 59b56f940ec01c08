import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom, besides itself: only folders that stand above in this table. */
const layers: Readonly<Record<string, readonly string[]>> = {
  fixtures: [],
  jobs: [],
  engine: ['jobs'],
  door: ['engine'],
  cells: ['engine', 'jobs'],
  trace: ['engine', 'jobs', 'door', 'cells'],
  training: ['engine', 'cells', 'trace'],
  cli: ['engine', 'door', 'cells', 'trace', 'training'],
  equation: ['engine', 'cells', 'trace'],
  layout: ['engine', 'cells', 'trace'],
  scene: ['engine', 'jobs', 'cells', 'trace', 'equation', 'layout'],
  narration: ['engine', 'cells', 'trace', 'equation'],
  settings: ['engine', 'door', 'cells', 'trace'],
  i18n: ['engine', 'door', 'cells', 'trace', 'equation', 'narration', 'settings'],
  store: ['engine', 'jobs', 'door', 'cells', 'trace', 'equation', 'layout', 'scene', 'settings'],
  bench: ['engine', 'door', 'cells', 'trace', 'training', 'scene', 'settings', 'store'],
  interop: ['engine', 'cells', 'trace'],
  ui: ['engine', 'jobs', 'door', 'settings', 'i18n'],
  stage: ['engine', 'trace', 'equation', 'layout', 'scene', 'settings', 'i18n', 'store', 'ui'],
  panels: [
    ...['engine', 'door', 'cells', 'trace', 'equation', 'layout', 'scene', 'settings', 'i18n'],
    ...['store', 'interop', 'ui', 'stage'],
  ],
  pages: [
    ...['engine', 'door', 'cells', 'trace', 'equation', 'layout', 'scene', 'settings', 'i18n'],
    ...['jobs', 'store', 'ui', 'stage', 'panels'],
  ],
  site: ['settings', 'pages'],
  'main.ts': ['i18n', 'pages'],
}

/** Which packages each may use. Not listed: none. */
const packages: Readonly<Record<string, RegExp>> = {
  fixtures: /^node:/,
  cli: /^node:/,
  bench: /^node:/,
  scene: /^d3(-[a-z]+)*$/,
  i18n: /^es-hangul$/,
  store: /^zustand(\/|$)/,
  ui: /^react(-dom)?$/,
  stage: /^(react|zustand|d3(-[a-z]+)*)(\/|$)/,
  panels: /^(react|zustand|d3(-[a-z]+)*)(\/|$)/,
  pages: /^(react|react-dom|zustand)(\/|$)/,
  site: /^(react|react-dom|vite)(\/|$)|^node:/,
}

// A test also reads reference results and cases, and may stand on anything below what it tests.
const isTest = (file: string) => /\.(test|testing)\.tsx?$/.test(file)
const forTests = /^(vitest|fast-check|react-dom\/server)$|^node:/

const root = import.meta.dirname
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && file !== 'layers.test.ts')

const layerOf = (file: string) => file.split('/')[0]!

/** Everything a source text imports: plain, for its effect, re-exported, on demand, or its type alone. */
const importsOf = (source: string): readonly string[] =>
  [...source.matchAll(/(?<!['"])\b(?:from|import)\s*\(?\s*(['"])([^'"\s]+)\1/g)].map(
    ([, , path]) => path!,
  )

const importedBy = (file: string) => importsOf(readFileSync(join(root, file), 'utf8'))

function allowedFor(file: string): readonly string[] {
  const layer = layerOf(file)
  const names = Object.keys(layers)
  const below = isTest(file) ? ['cli', ...names.slice(0, names.indexOf(layer))] : []
  return [layer, ...(layers[layer] ?? []), ...below]
}

test('there are files to judge, in every folder that the sources need', () => {
  for (const folder of ['engine', 'door', 'cells', 'trace', 'training', 'cli'])
    expect(files.filter((file) => layerOf(file) === folder)).not.toEqual([])
})

test('every folder has a row', () => {
  expect(files.filter((file) => !Object.hasOwn(layers, layerOf(file)))).toEqual([])
})

test('a row names only rows above it, so that nothing goes round in a circle', () => {
  for (const [k, [, below]] of Object.entries(layers).entries())
    expect(Object.keys(layers).slice(0, k)).toEqual(expect.arrayContaining([...below]))
})

test('no sources import the reference results', () => {
  for (const below of Object.values(layers)) expect(below).not.toContain('fixtures')
})

describe('files import only from the layers below them', () => {
  test.each(files)('%s', (file) => {
    for (const path of importedBy(file)) {
      if (!path.startsWith('.')) continue
      const target = posix.join(posix.dirname(file), path)
      expect(allowedFor(file), `${file} → ${path}`).toContain(layerOf(target))
    }
  })
})

test('no imports go round in a circle', () => {
  const circles: string[] = []
  const done = new Set<string>()
  const follow = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (done.has(file) || !files.includes(file)) return
    done.add(file)
    for (const path of importedBy(file))
      if (path.startsWith('.')) follow(posix.join(posix.dirname(file), path), [...way, file])
  }
  for (const file of files) follow(file, [])
  expect(circles).toEqual([])
})

/** The types that a source text declares, for itself or for others. */
const typesIn = (source: string): readonly string[] =>
  [...source.matchAll(/^(?:export )?(?:interface|type|(?:abstract )?class) (\w+)[ <{]/gm)].map(
    ([, name]) => name!,
  )

test('a type has a name of its own', () => {
  const homes = new Map<string, string[]>()
  for (const file of files)
    for (const name of typesIn(readFileSync(join(root, file), 'utf8')))
      homes.set(name, [...(homes.get(name) ?? []), file])
  const twice = [...homes].filter(([, at]) => at.length > 1)
  expect(twice).toEqual([])
  expect(homes.size).toBeGreaterThan(100)
})

/** The components that a source text exports. */
const componentsIn = (source: string): readonly string[] =>
  [...source.matchAll(/^export (?:function|const) ([A-Z]\w*[a-z]\w*)\b/gm)].map(([, name]) => name!)

/** Each draws one object of the type that it is named for. */
const drawn = new Set(['Mark', 'Wire', 'Overview'])

test('a component has a name that no exported type has', () => {
  const sources = files.map((file) => readFileSync(join(root, file), 'utf8'))
  const exported = new Set(
    sources.flatMap((source) => typesIn(source.replaceAll(/^(?!export ).*$/gm, ''))),
  )
  const components = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => componentsIn(readFileSync(join(root, file), 'utf8')))
  expect(components.length).toBeGreaterThan(100)
  expect(components.filter((name) => exported.has(name) && !drawn.has(name))).toEqual([])
})

test('every way to declare a type is seen', () => {
  const source = `
export interface A { readonly b: B }
export type C = number
export class D<E> {}
interface Hidden {}
export type { F } from './f.ts'
export const G = 1
`
  expect(typesIn(source)).toEqual(['A', 'C', 'D', 'Hidden'])
})

describe('files use only the packages of their layer', () => {
  test.each(files)('%s', (file) => {
    for (const path of importedBy(file)) {
      if (path.startsWith('.')) continue
      const allowed = packages[layerOf(file)]?.test(path) || (isTest(file) && forTests.test(path))
      expect(allowed, `${file} → ${path}`).toBe(true)
    }
  })
})

/** The files that may name the page around a widget, and what for. */
const ofThePage: Readonly<Record<string, string>> = {
  'main.ts': 'the page itself: its element, and the link that it was opened by',
  'pages/explore/main.tsx': 'the link that the page was opened by',
  'pages/explore/showInPage.ts': 'title, language and theme of the page',
  'pages/explore/address/browser.ts': 'the address and the history, which are the page’s',
  'pages/explore/mountWidget.tsx': 'the root of its host adopts the style sheets',
  'ui/browser.ts': 'what a widget asks of the browser',
  'ui/focus.ts': 'the root of an element, which has the focus and knows the ids',
}

/**
 * The globals of the page and of the browser that a source text uses, and the ways to them from an
 * element; other names after a dot are something else.
 */
function globalsIn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
  // A network has a history as well.
  const objects =
    /(?<![\w.'"-])(document|window|location|navigator|history(?=\.(?:\w+State|back|forward|go)\b))(?=\??\.\w)/g
  const values =
    /(?<![\w.'"-])(matchMedia|getSelection|scroll(?:To|By)|(?:local|session)Storage|inner(?:Width|Height)|(?:add|remove)EventListener)\b(?!:)/g
  const ways = /\b(ownerDocument|getRootNode|defaultView|scrollingElement)\b/g
  return [objects, values, ways]
    .flatMap((names) => [...code.matchAll(names)])
    .map(([, name]) => name!)
}

describe('only few files name the page around a widget', () => {
  test.each(files.filter((file) => !isTest(file)))('%s', (file) => {
    if (Object.hasOwn(ofThePage, file)) return
    expect(globalsIn(readFileSync(join(root, file), 'utf8'))).toEqual([])
  })

  test('each that may does', () => {
    for (const file of Object.keys(ofThePage))
      expect(globalsIn(readFileSync(join(root, file), 'utf8')), file).not.toEqual([])
  })

  test('a use is seen, and what only has the name of one is not', () => {
    const source = `
      document.title = matchMedia('(width > 1px)').matches ? location.hash : window.name
      addEventListener('popstate', () => history.back()) // and not document.body
      const [width] = window
      messages.history.undo(element.ownerDocument.body)
      const { defaultView } = element.getRootNode()
      element.addEventListener('click', scene.window[0], view.scrollBy)
    `
    expect(new Set(globalsIn(source))).toEqual(
      new Set([
        ...['document', 'location', 'window', 'history', 'matchMedia', 'addEventListener'],
        ...['ownerDocument', 'defaultView', 'getRootNode'],
      ]),
    )
  })
})

test('no kind of import escapes', () => {
  const source = `
    import a from './a.ts'
    import { b, type B } from "../b.ts"
    import {
      c,
    } from '../c/index.ts'
    import './d.css'
    export * from './e.ts'
    export { f } from 'f'
    import type { G } from '@scope/g'
    const h = await import('./h.ts')
    type I = import('./i.ts').I
    const notOne = at('from') + at('to') + ["import", 'j']
  `
  expect(importsOf(source)).toEqual([
    ...['./a.ts', '../b.ts', '../c/index.ts', './d.css', './e.ts', 'f', '@scope/g'],
    ...['./h.ts', './i.ts'],
  ])
})

test('an import against the table is seen', () => {
  expect(allowedFor('engine/tape.ts')).toEqual(['engine', 'jobs'])
  expect(allowedFor('trace/trace.ts')).not.toContain('training')
  expect(allowedFor('trace/trace.test.ts')).toContain('fixtures')
  expect(allowedFor('trace/trace.test.ts')).not.toContain('ui')
})

/**
 * What an op means stands in its own file alone. A mistake is made in one op and says which; a cell
 * is built of ops by name.
 */
const namesOps = /^(engine\/ops|cells)\/|^trace\/mistakes\/|^equation\/mistaken\.ts$|\.testing\.ts$/

/** The ops that nothing else is called like; a sum, say, is a kind of expression as well, a sub what stands below a letter. */
const isOpOnly = (name: string) => !/^(add|sub|exp|log|max|sum|slice)$/.test(name)

/** Every way to ask for an op: its name compared with, looked up in a set or a list, a case. */
const askingFor = (names: readonly string[]): RegExp => {
  const oneOf = (some: readonly string[]) => `['"](?:${some.join('|')}) ?['"]`
  const [name, only] = [oneOf(names), oneOf(names.filter((one) => one !== 'sum'))]
  const isOp = '\\b(?:op|activation)\\b!?'
  return new RegExp(
    [
      `${isOp}(?:\\.name)?\\s*[!=]==?\\s*${name}`,
      `${name}\\s*[!=]==?\\s*[\\w.]*${isOp}`,
      `[!=]==?\\s*${only}`,
      `${only}\\s*[!=]==?`,
      `switch\\s*\\((?:[\\w.!]*\\.)?${isOp}`,
      `case ${only}:`,
      `new Set(?:<[^>]*>)?\\(\\[\\s*${only}`,
      `\\[\\s*${only}(?:,\\s*['"]\\w+['"])*,?\\s*\\]\\.includes\\(`,
    ].join('|'),
  )
}

/** The ops that are keys in a source text, of a table by op: two, one of them called as nothing else is. */
const keysIn = (source: string, names: readonly string[]): readonly string[] => {
  const key = new RegExp(`(?:^|[{,])\\s*['"]?(${names.join('|')})['"]?(?=:|\\()`, 'gm')
  const keys = [...new Set([...source.matchAll(key)].map(([, name]) => name!))]
  return keys.length > 1 && keys.some(isOpOnly) ? keys : []
}

/** Texts with names of ops as keys, and what for. */
const keyedByOp: Readonly<Record<string, string>> = {
  'i18n/en.ts': 'what the activations that one may choose are called',
  'i18n/ko.ts': 'what the activations that one may choose are called',
  'i18n/josa.ts': 'how words are pronounced',
}

const opNames = readdirSync(join(root, 'engine/ops'))
  .filter((file) => !/^index|test/.test(file))
  .map((file) => file.replace('.ts', ''))

test('no source asks for an op by its name, but for its own file', () => {
  expect(opNames.length).toBeGreaterThan(15)
  const asked = askingFor(opNames)
  const found = files.filter((file) => {
    if (isTest(file) || namesOps.test(file)) return false
    const source = readFileSync(join(root, file), 'utf8')
    return (
      asked.test(source) || (keysIn(source, opNames).length > 0 && !Object.hasOwn(keyedByOp, file))
    )
  })
  expect(found).toEqual([])
})

test('each text that has a table by op needs its leave', () => {
  for (const file of Object.keys(keyedByOp))
    expect(keysIn(readFileSync(join(root, file), 'utf8'), opNames), file).not.toEqual([])
})

test('every way to ask for an op is seen, and what only has its name is not', () => {
  const asked = askingFor(opNames)
  const isSeen = (source: string) => asked.test(source) || keysIn(source, opNames).length > 0
  for (const source of [
    "if (node.op === 'tanh') return",
    'if (from.op !== "mul") return',
    "if (node.op! === 'sum') return",
    "if ('add' === op) return",
    "if (program.activation === 'tanh') return",
    "if (name === 'softmax') return",
    "if (label[0].text === 'tanh ') return",
    'switch (node.op) {',
    'switch (activation) {',
    "case 'matmul':",
    "const usesValues = new Set(['mul', 'matmul'])",
    "['mul', 'matmul'].includes(op)",
    "const definitions = {\n  sigmoid: ['def'],\n  softmax: ['def'],\n}",
    "const signs = { 'add': '+', 'mul': '·' }",
    'const tell = {\n  sub() {},\n  neg(x) {},\n}',
  ])
    expect(isSeen(source), source).toBe(true)
  for (const source of [
    "if (formula.kind === 'sum') return",
    "case 'sum':",
    "const label = { text: 'h', sub: 'raw' }",
    'const bounds = { min: 0, max: 1 }',
    'const facts = { softmax: ({ logits }) => say(logits) }',
    'switch (formula.kind) {',
  ])
    expect(isSeen(source), source).toBe(false)
})
