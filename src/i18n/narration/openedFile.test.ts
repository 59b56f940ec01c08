import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialise, type Pass, unroll } from '../../cells/index.ts'
import { BadInput } from '../../door/index.ts'
import { oneHot } from '../../engine/index.ts'
import {
  equationModes,
  equationsAt,
  latexOfAll,
  type Missing,
  missingIn,
} from '../../equation/index.ts'
import { changed } from '../../fixtures/read.ts'
import { layoutOf } from '../../layout/index.ts'
import { momentAt, sceneAt } from '../../scene/index.ts'
import { type CellChoice, cellChoices, locales } from '../../settings/settings.ts'
import {
  afterUpdate,
  chapterAt,
  chaptersOf,
  grains,
  ledgerOf,
  readTrace,
  record,
  stepName,
  stepNamed,
  type Trace,
  writeTrace,
} from '../../trace/index.ts'
import { questionOf, slipsOf } from '../../trace/predict/index.ts'
import { messagesFor } from '../messages.ts'
import { counterLabel, narrate, plain, plainLabel } from './index.ts'

type Json = Readonly<Record<string, unknown>>
type JsonPath = readonly (string | number)[]

/** The file of a small trace with an update and a mistake. */
function fileOf(cell: CellChoice): Json {
  const model = { cell, activation: 'tanh', inputSize: 2, hiddenSize: 2, outputSize: 2 } as const
  const pass: Pass = {
    model,
    parameters: initialise(model, 3),
    initial: {},
    inputs: [oneHot(2, 0), oneHot(2, 1)],
    targets: [1, 0],
  }
  const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 0.2 } as const
  return writeTrace(record(unroll(pass), { update, mistakes: ['no-dh-next'] })) as Json
}

/** The path to every value inside a JSON value. */
const pathsIn = (value: unknown, at: JsonPath = []): readonly JsonPath[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const path = [...at, Array.isArray(value) ? Number(key) : key]
        return [path, ...pathsIn(inner, path)]
      })

const valueAt = (json: unknown, path: JsonPath): unknown =>
  path.reduce((at, key) => (at as Json)[key], json)

const withValue = (json: unknown, path: JsonPath, value: unknown) =>
  changed(json, path.map((key) => `.${key}`).join(''), value)

const strange = fc.constantFrom(
  ...[undefined, null, true, '', {}, [], 't1.h', 't2.dh', 'dW_hh', 'clip.W_hh', 'tanh-twice'],
  ...[0, -1, 0.5, 1, 2, 3, 1e9, 1e308, 'NaN', '-Infinity'],
)

/** The file with a value that is strange or stands elsewhere, or with an element of a list twice, gone or moved. */
function damaged(file: Json): fc.Arbitrary<unknown> {
  const paths = pathsIn(file)
  // Most values are numbers of tensors: every kind of place is as likely as any other.
  const kinds = new Map<string, JsonPath[]>()
  for (const path of paths) {
    const kind = path.map((key) => (typeof key === 'number' ? '#' : key)).join('.')
    kinds.set(kind, [...(kinds.get(kind) ?? []), path])
  }
  const place = fc.constantFrom(...kinds.values()).chain((same) => fc.constantFrom(...same))
  const lists = [
    ['nodes'],
    ['steps'],
    ...paths.filter((path) => Array.isArray(valueAt(file, path))),
  ]
  const replaced = fc.tuple(place, strange).map(
    ([path, value]) =>
      (json: unknown) =>
        withValue(json, path, value),
  )
  const copied = place.chain((path) =>
    fc
      .constantFrom(...paths.filter((other) => other.at(-1) === path.at(-1)))
      .map((other) => (json: unknown) => withValue(json, path, valueAt(file, other))),
  )
  const rearranged = fc
    .tuple(
      fc.oneof(fc.constantFrom(['nodes'], ['steps']), fc.constantFrom(...lists)),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('twice', 'gone', 'moved'),
    )
    .map(([path, from, to, how]) => (json: unknown) => {
      const all = [...(valueAt(json, path) as unknown[])]
      const [one] = how === 'twice' ? [all[from % all.length]] : all.splice(from % all.length, 1)
      if (how !== 'gone') all.splice(to % (all.length + 1), 0, one)
      return withValue(json, path, all)
    })
  const leftOut = fc
    .constantFrom(['update'], ['mistakes'])
    .map((path) => (json: unknown) => withValue(json, path, undefined))
  return fc
    .oneof(replaced, copied, rearranged, leftOut)
    .map((damage) => JSON.stringify(damage(file)))
}

/** What the page and the command line make of a trace, at the move of a step. Throws where something cannot be made. */
function makeAll(trace: Trace, cell: CellChoice, step: number) {
  const moves = chaptersOf(trace, 'node')
  const layout = layoutOf(trace.tape)
  const subject = { trace, layout, cell, fed: ['a', 'b'], expected: ['b', 'a'], moves }
  const playhead = chapterAt(moves, step) + 1
  const moment = momentAt(subject, playhead)
  const equations = equationsAt(trace, moment)
  const missing = missingIn(trace, moment)
  const words = { word: String, wrong: String, missing: ({ term }: Missing) => [term] }
  for (const mode of equationModes) latexOfAll({ equations, missing }, mode, words)
  for (const half of [0.5, 0]) sceneAt(subject, playhead - half)
  for (const { id } of trace.tape.nodes) ledgerOf(trace, id, step)
  const question = questionOf(trace, moves[playhead - 1]!)
  if (question) slipsOf(trace, question)
  for (const locale of locales)
    for (const grain of grains) {
      const messages = messagesFor(locale)
      const chapters = chaptersOf(trace, grain)
      const move = chapters[chapterAt(chapters, step)]!
      expect(plain(narrate(trace, move, messages))).not.toMatch(/undefined|null|\[object/)
      expect(plainLabel(counterLabel(trace, move, messages))).not.toMatch(/undefined|null/)
    }
}

test.each(cellChoices)(
  'a damaged file of a pass through a %s is refused, or all of its steps have names, pictures and sentences',
  (cell) => {
    let opened = 0
    const property = fc.property(damaged(fileOf(cell)), fc.nat(), (text, pick) => {
      let trace: Trace
      try {
        trace = readTrace(JSON.parse(text as string))
      } catch (error) {
        expect(error).toBeInstanceOf(BadInput)
        return
      }
      opened++
      const numbers = [...trace.steps.keys()]
      expect(numbers.map((n) => stepNamed(trace, stepName(trace, n)))).toEqual(numbers)
      const again = readTrace(JSON.parse(JSON.stringify(writeTrace(trace))))
      expect(afterUpdate(again)).toEqual(afterUpdate(trace))
      makeAll(trace, cell, pick % trace.steps.length)
    })
    fc.assert(property, { numRuns: 40, seed: 4 })
    expect(opened).toBeGreaterThan(5)
  },
)
