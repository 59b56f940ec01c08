import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equationsOf } from '../cells/index.ts'
import type { Tape } from '../engine/index.ts'
import { tapes } from '../engine/tapes.testing.ts'
import { layoutOf } from '../layout/index.ts'
import { foreign } from '../trace/file/foreign.testing.ts'
import { chaptersOf, readTrace, record, type Trace, writeTrace } from '../trace/index.ts'
import { overviewAt } from './overview.ts'
import { sceneAt } from './sceneAt.ts'

const update = { optimizer: 'sgd', rate: 0.1, epsilon: 0, clip: 1 } as const

/** As another program would hand it over: through a file. */
const fromFile = (tape: Tape): Trace =>
  readTrace(JSON.parse(JSON.stringify(writeTrace(record(tape, { update })))))

/** Looks at a trace at every step, and half-way to it. */
function lookAt(trace: Trace, grain: 'node' | 'contribution') {
  const subject = { trace, layout: layoutOf(trace.tape), moves: chaptersOf(trace, grain) }
  expect(overviewAt(subject, 1, [800, 600])).toBeNull()
  for (const [move] of subject.moves.entries())
    for (const playhead of [move + 0.5, move + 1]) {
      const { marks, wires, strips, pulses, moment, focus, turn, fed } = sceneAt(subject, playhead)
      expect(marks.every(({ node }, k) => node === trace.tape.nodes[k])).toBe(true)
      for (const parts of [marks, wires, strips, pulses])
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
      expect([moment.now, turn, fed]).toEqual([null, 0, null])
      // The camera looks at what acts.
      if (playhead === move + 1)
        expect(focus).toEqual(marks.find(({ node }) => node === moment.actor)!.mark.at)
    }
}

test('any computation has a scene at every step, also out of a file', () => {
  const property = fc.property(tapes, fc.constantFrom('node', 'contribution'), (tape, grain) => {
    lookAt(record(tape, { update }), grain)
    lookAt(fromFile(tape), grain)
  })
  fc.assert(property, { numRuns: 40, seed: 3 })
})

test('a pulse goes along each input, also where one node is several inputs of another', () => {
  const trace = readTrace(foreign)
  const moves = chaptersOf(trace, 'node')
  const subject = { trace, layout: layoutOf(trace.tape), moves }
  const move = moves.findIndex(({ kind }) => kind === 'loss')
  const { pulses } = sceneAt(subject, move + 0.5)
  expect(pulses.map(({ key }) => key)).toEqual(['row>loss', 'row>loss 1'])
})

test('a trace by another program, and a cell that nobody has drawn', () => {
  lookAt(readTrace(foreign), 'node')
  lookAt(fromFile(equationsOf('lstm-separate')), 'contribution')
})
