import { describe, expect, test } from 'vitest'
import { cellChange, half, presetChange, readLink, writeLink } from '../../settings/index.ts'
import { editedEntries, editedLeaves } from './edits.ts'
import { networkAt } from './network.testing.ts'
import { settingsNow } from './settingsNow.ts'
import type { NetworkState } from './state.ts'

const parameterOf = (now: () => NetworkState) => (name: string) =>
  now().run.pass.parameters[name]!.data

test('an edited weight is computed with at once, and no other moves', () => {
  const { edit, now } = networkAt()
  const parameter = parameterOf(now)
  const before = [...parameter('W_hh')]
  edit('W_hh', new Map([[4, 0.5]]))
  expect([...parameter('W_hh')]).toEqual(before.with(4, 0.5))
  expect([...parameter('W_hy')]).toEqual([...now().run.base.parameters.W_hy!.data])
  expect(now().run.loss).not.toBeCloseTo(5.589387)
  expect([...editedEntries(now(), 'W_hh')]).toEqual([4])
  expect(now().settings.preset).toBe('hello-slide')
})

test('a number is kept as a link can carry it, and the link brings back every number', () => {
  const { edit, now, shown } = networkAt('#preset=hello-lstm')
  const parameter = parameterOf(now)
  edit('W_hh', new Map([[0, 0.1]]))
  expect(parameter('W_hh')[0]).toBe(half(0.1))
  const again = networkAt(`#${writeLink(settingsNow(now(), shown()))}`).now().run
  expect(again.pass.parameters).toEqual(now().run.pass.parameters)
  expect(again.loss).toBe(now().run.loss)
})

test('inputs and initial states can be edited, too', () => {
  const { edit, now } = networkAt('#cell=lstm')
  edit('t2.x', new Map([[0, 0.25]]))
  edit('t0.c', new Map([[2, -1]]))
  const { inputs, initial } = now().run.pass
  expect([...inputs[1]!.data]).toEqual([0.25, 1, 0, 0])
  expect([...initial.c!.data]).toEqual([0, 0, -1])
  expect([...editedEntries(now(), 't2.x')]).toEqual([0])
  expect(editedEntries(now(), 't1.x').size).toBe(0)
  expect(now().settings.inputs).toHaveLength(16)
})

test('edits are taken back one by one, a node at a time, or all at once', () => {
  const { edit, resetEdits, now } = networkAt()
  const parameter = parameterOf(now)
  const before = now().run
  edit(
    'W_hh',
    new Map([
      [0, 1],
      [1, 2],
    ]),
  )
  edit('b_y', new Map([[0, 3]]))
  resetEdits('W_hh', 0)
  expect([...editedEntries(now(), 'W_hh')]).toEqual([1])
  expect(parameter('b_y')[0]).toBe(3)
  resetEdits('W_hh')
  resetEdits('b_y')
  expect(now().settings.weights).toBeNull()
  expect(now().run.loss).toBe(before.loss)
  edit('t0.h', new Map([[0, 1]]))
  resetEdits()
  expect(now().settings.h0).toBeNull()
})

test('after an update the weights on screen are the ones that are edited', () => {
  const { edit, nextIteration, now } = networkAt()
  const parameter = parameterOf(now)
  nextIteration()
  const updated = parameter('W_hy')[0]!
  edit('W_hh', new Map([[0, 0.5]]))
  expect(now().settings.iteration).toBe(0)
  expect(parameter('W_hy')[0]).toBe(half(updated))
})

test('an edit can be undone, and a preset starts without edits', () => {
  const { edit, undo, change, now } = networkAt()
  edit('W_hh', new Map([[0, 0.5]]))
  undo()
  expect(now().settings.weights).toBeNull()
  edit('W_hh', new Map([[0, 0.5]]))
  change(presetChange('hello-lstm'))
  expect(now().settings.weights).toBeNull()
})

test('another vocabulary has other weights: edits are given up, and that is told', () => {
  const { edit, change, now, shown } = networkAt('#cell=rnn')
  edit('W_hh', new Map([[0, 0.5]]))
  change({ text: 'worlds' })
  expect(now().settings.weights).toBeNull()
  expect(shown().problems).toMatchObject([{ at: 'weights', expected: { kind: 'numbers' } }])
})

test('what is computed cannot be edited', () =>
  expect(() => networkAt().edit('t2.h', new Map([[0, 1]]))).toThrow('t2.h is computed'))

test('a mistake that the cell has no place for is off', () => {
  const { change, now, shown } = networkAt('#cell=lstm&mistakes=no-dc-next,tanh-twice')
  expect(now().run.trace.mistakes).toEqual(['no-dc-next', 'tanh-twice'])
  change({ cell: 'gru' })
  expect(now().settings.mistakes).toEqual(['tanh-twice'])
  expect(shown().problems).toMatchObject([{ at: 'mistakes' }])
})

describe.each(['#preset=hello-lstm', '#cell=lstm&text=hello'])('another cell, from %s', (link) => {
  const choose = (given: string, cell: 'rnn' | 'lstm' | 'gru') => {
    const { change, now, shown } = networkAt(`${link}&${given}`)
    change(cellChange(now().settings, cell))
    return { settings: now().settings, problems: shown().problems }
  }

  test('keeps the mistakes that it can make, and says which are off, as a link does', () => {
    const { settings, problems } = choose('mistakes=no-dc-next,tanh-twice', 'rnn')
    expect(settings.mistakes).toEqual(['tanh-twice'])
    expect(problems).toEqual(readLink('#cell=rnn&text=hello&mistakes=no-dc-next').problems)
  })

  test('says nothing where every mistake can be made', () => {
    const { settings, problems } = choose('mistakes=tanh-twice,no-sigmoid-slope', 'gru')
    expect(settings.mistakes).toEqual(['tanh-twice', 'no-sigmoid-slope'])
    expect(problems).toEqual([])
  })

  test('says that edited weights do not fit; edited inputs do, and stay', () => {
    const { edit, change, now, shown } = networkAt(link)
    edit('t1.x', new Map([[0, 0.5]]))
    edit('W_hy', new Map([[0, 2]]))
    change(cellChange(now().settings, 'gru'))
    expect(now().settings.weights).toBe(null)
    expect(shown().problems).toMatchObject([{ at: 'weights', expected: { kind: 'numbers' } }])
    expect(now().settings.inputs?.[0]).toBe(0.5)
  })

  test('says that it carries no c where an initial one was given', () => {
    const size = link.includes('preset') ? '0.1,0.2,0.3' : '0.1,0.2,0.3&hidden-size=3'
    const { settings, problems } = choose(`c0=${size}`, 'gru')
    expect(settings.c0).toBe(null)
    expect(problems).toMatchObject([{ at: 'c0', expected: { kind: 'cell with this state' } }])
  })
})

test('a selection is part of the link, and a strange one is told', () => {
  const { select, now, shown } = networkAt('#select=W_hh')
  expect(shown().view.selected).toBe('W_hh')
  select('t3.h')
  expect(writeLink(settingsNow(now(), shown()))).toContain('select=t3.h')
  expect(networkAt('#select=t99.h').shown()).toMatchObject({ view: { selected: null } })
})

test('what is edited is counted, by leaf, with or without updates after it', () => {
  const { edit, nextIteration, resetEdits, now } = networkAt('#cell=lstm')
  expect(editedLeaves(now())).toEqual([])
  edit(
    'W_hh',
    new Map([
      [0, 1],
      [5, 2],
    ]),
  )
  edit('t0.c', new Map([[1, -1]]))
  edit('t2.x', new Map([[0, 0.5]]))
  const all = [
    { name: 'W_hh', entries: 2 },
    { name: 't0.c', entries: 1 },
    { name: 't2.x', entries: 1 },
  ]
  expect(editedLeaves(now())).toEqual(all)
  expect([...now().run.edited!]).toEqual(all.map(({ name }) => name))
  nextIteration()
  expect(editedLeaves(now())).toEqual(all)
  resetEdits('t0.c')
  expect(editedLeaves(now())).toEqual([all[0], all[2]])
  resetEdits()
  expect(editedLeaves(now())).toEqual([])
})

test('a drag after an update is one entry of the history, too', () => {
  const { edit, nextIteration, settle, now } = networkAt()
  nextIteration()
  const { length } = now().history.past
  settle()
  for (const value of [0.1, 0.2, 0.3]) edit('W_hh', new Map([[0, value]]))
  settle()
  expect(now().history.past).toHaveLength(length + 1)
})
