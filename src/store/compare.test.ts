import { describe, expect, test } from 'vitest'
import { readLink } from '../settings/index.ts'
import { otherRun, secondOf } from './compare.ts'
import { runOf } from './run.ts'

const settingsOf = (link: string) => {
  const { settings, problems } = readLink(link)
  expect(problems).toEqual([])
  return settings
}
const second = (link: string) => {
  const made = secondOf(settingsOf(link))
  if (!('settings' in made)) throw new Error(made.nothing)
  return made.settings
}
const nothing = (link: string) => {
  const made = secondOf(settingsOf(link))
  return 'nothing' in made ? made.nothing : null
}

describe('another cell', () => {
  test('has the same text, targets, size, seed and number of updates', () => {
    const first = settingsOf('#cell=rnn&text=abcab&targets=∅b∅∅a&hidden-size=5&seed=7&iteration=2')
    expect(
      second('#cell=rnn&text=abcab&targets=∅b∅∅a&hidden-size=5&seed=7&iteration=2&compare=gru'),
    ).toEqual({
      ...first,
      cell: 'gru',
    })
  })

  test('from recorded weights comes to recorded weights, where there are some for this text', () => {
    expect(second('#preset=hello-slide&compare=lstm')).toMatchObject({
      preset: 'hello-lstm',
      hiddenSize: 3,
    })
    expect(second('#preset=hello-lstm&compare=rnn')).toMatchObject({ preset: 'hello-slide' })
    expect(second('#cell=rnn&compare=lstm')).toMatchObject({ preset: null, seed: 1 })
  })

  test('does not take over what only the first cell has: weights, c, mistakes that it cannot make', () => {
    const made = second(
      '#cell=lstm&text=abc&hidden-size=2&h0=1,2&c0=3,4&mistakes=swap-i-f,tanh-twice&compare=rnn',
    )
    expect(made).toMatchObject({ h0: [1, 2], c0: null, mistakes: ['tanh-twice'], weights: null })
  })

  test('the same one is nothing to compare with', () => {
    expect(nothing('#preset=hello-lstm&compare=lstm')).toBe('same cell')
    expect(otherRun(settingsOf('#preset=hello-lstm&compare=lstm'))).toBe(null)
  })
})

describe('one update later', () => {
  test('the second pass starts with what the first one’s update made', () => {
    const settings = settingsOf('#preset=hello-lstm&compare=update')
    const [first, other] = [runOf(settings), otherRun(settings)!]
    const update = first.trace.steps.find(
      (step) => step.kind === 'update' && first.trace.tape.nodes[step.node]!.name === 'W_hh',
    )
    expect(update?.kind === 'update' && update.after).toEqual(other.pass.parameters.W_hh)
    expect(other.losses).toEqual([first.loss])
    expect(other.loss).toBeLessThan(first.loss)
  })

  test('after the last one that can be made there is none', () => {
    expect(nothing('#iteration=500&compare=update&text=ab')).toBe('last iteration')
  })
})

describe('without mistakes', () => {
  test('all else is the same, and so are the values', () => {
    const settings = settingsOf('#preset=hello-lstm&mistakes=no-dc-next&compare=mistakes')
    const [first, other] = [runOf(settings), otherRun(settings)!]
    expect([first.trace.mistakes, other.trace.mistakes]).toEqual([['no-dc-next'], []])
    expect(other.trace.tape).toEqual(first.trace.tape)
  })

  test('where none are made there is nothing to compare with', () => {
    expect(nothing('#compare=mistakes')).toBe('no mistakes')
  })
})

test('not asked for, there is none', () =>
  expect(nothing('#preset=hello-lstm')).toBe('not asked for'))

test('it is remembered: the same settings give the same run', () => {
  const settings = settingsOf('#compare=lstm')
  expect(otherRun(settings)).toBe(otherRun(settings))
  expect(otherRun(settings)).toBe(runOf(second('#compare=lstm')))
})
