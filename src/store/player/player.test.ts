import { describe, expect, test } from 'vitest'
import { momentAt, sceneAt } from '../../scene/index.ts'
import { defaults, viewOf } from '../../settings/index.ts'
import { foreign, full } from '../../trace/file/foreign.testing.ts'
import { readTrace, stepNamed } from '../../trace/index.ts'
import { createPlayer } from './player.ts'
import { placeName, stepAt } from './playhead.ts'
import { circuitTrace, sourceOf, traceFromFile } from './traces.testing.ts'

const view = viewOf(defaults)

describe.each([
  ['a circuit', circuitTrace],
  ['a circuit from a file', traceFromFile],
  ['a trace that another program wrote', () => readTrace(foreign)],
  ['one of it with an update', () => readTrace(full)],
] as const)('%s', (_, make) => {
  test.each(['node', 'contribution'] as const)(
    'is stepped through, there and back, by %s',
    (grain) => {
      const player = createPlayer(sourceOf(make()), { ...view, stepSize: grain })
      const { next, previous, subject } = player.getState()
      const seen = [placeName(subject, 1)]
      const kinds = new Set<string>()
      for (let n = 1; n < subject.moves.length; n++) {
        next(undefined, true)
        const { playhead } = player.getState()
        expect(playhead).toBe(n + 1)
        kinds.add(momentAt(subject, playhead).kind)
        seen.push(placeName(subject, playhead))
      }
      expect([...kinds]).toEqual(expect.arrayContaining(['forward', 'loss', 'backward']))
      expect(stepAt(subject, subject.moves.length)).toBe(subject.trace.steps.length - 1)
      for (let n = seen.length - 1; n > 0; n--) {
        previous(undefined, true)
        const { playhead } = player.getState()
        expect(placeName(subject, playhead)).toBe(seen[n - 1])
      }
    },
  )

  test('has a picture at every step, under way and at rest', () => {
    const { subject } = createPlayer(sourceOf(make()), view).getState()
    const nodes = new Set<string>()
    for (const move of subject.moves.keys())
      for (const playhead of [move + 0.5, move + 1])
        for (const { node } of sceneAt(subject, playhead).marks) nodes.add(node.name)
    const { tape, steps } = subject.trace
    for (const step of steps)
      if (step.kind === 'forward') expect(nodes).toContain(tape.nodes[step.node]!.name)
  })

  test('plays in a loop, and to its end', () => {
    const player = createPlayer(sourceOf(make()), { ...view, loop: [2, 3], step: 2 })
    player.getState().play()
    const round = new Set<number>()
    for (let n = 0; n < 40; n++) {
      player.getState().advance(100)
      round.add(Math.ceil(player.getState().playhead))
    }
    expect([...round].sort()).toEqual([2, 3])
    player.getState().setView({ loop: null })
    for (let n = 0; n < 400; n++) player.getState().advance(100)
    const { playing, playhead, subject } = player.getState()
    expect([playing, playhead]).toEqual([false, subject.moves.length])
  })

  test('has its nodes selected, and no others', () => {
    const trace = make()
    const player = createPlayer(sourceOf(trace), { ...view, selected: 't9.c' })
    expect(player.getState().problems).toMatchObject([{ at: 'select', got: 't9.c' }])
    for (const { name } of trace.tape.nodes) {
      player.getState().select(name)
      expect(player.getState().view.selected).toBe(name)
    }
    player.getState().select('t9.c')
    expect(player.getState().view.selected).toBe(null)
  })
})

test('another trace is shown at the step of the same name', () => {
  const player = createPlayer(sourceOf(circuitTrace()), { ...view, at: 'dq' })
  player.getState().show(sourceOf(traceFromFile()), null)
  const { subject, playhead } = player.getState()
  expect(placeName(subject, playhead)).toBe('dq')
  // A wholly different one as far along in the same pass.
  player.getState().show(sourceOf(readTrace(foreign)), null)
  const now = player.getState()
  expect(momentAt(now.subject, now.playhead).kind).toBe('backward')
})

test('two players share nothing', () => {
  const [one, other] = [1, 2].map(() => createPlayer(sourceOf(circuitTrace()), view))
  const before = other!.getState()
  one!.getState().measureCamera('first', { resting: 1, brink: 0.5 })
  one!.getState().zoom(1.3)
  one!.getState().next()
  one!.getState().setView({ theme: 'dark', stepSize: 'contribution' })
  one!.getState().light([])
  expect(other!.getState()).toBe(before)
})

test('entries that are pointed at are lit until they are no more', () => {
  const player = createPlayer(sourceOf(circuitTrace()), view)
  const lit = [{ node: 'x', kind: 'value', entry: 0 }] as never
  player.getState().light(lit)
  expect(player.getState().lit).toBe(lit)
})

test('a step in the middle of its move is stood at by its name', () => {
  const trace = circuitTrace()
  const player = createPlayer(sourceOf(trace), view)
  const place = () => placeName(player.getState().subject, player.getState().playhead)
  // The last product sends to p twice, the sum to x and to y.
  expect(player.getState().goToStep('dp.1')).toBe(true)
  expect(place()).toBe('dp.1')
  const { subject, playhead } = player.getState()
  expect(momentAt(subject, playhead)).toMatchObject({ seen: stepNamed(trace, 'dp.1'), fraction: 1 })
  player.getState().next() // the other term of the same move
  expect([place(), player.getState().playhead]).toEqual(['dp', playhead])
})
