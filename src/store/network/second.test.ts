import { describe, expect, test } from 'vitest'
import { runToEnd } from '../../jobs/runToEnd.ts'
import { networkOf, readLink } from '../../settings/index.ts'
import { networkAt } from './network.testing.ts'
import { createRecorder } from './recorder.ts'
import { secondOf } from './second.ts'

const settingsOf = (link: string) => {
  const { settings, problems } = readLink(link)
  expect(problems).toEqual([])
  return settings
}
const secondAt = (link: string) => {
  const settings = settingsOf(link)
  return runToEnd(secondOf(settings, settings.compare, createRecorder()))
}
const second = (link: string) => {
  const made = secondAt(link)
  if (!('settings' in made)) throw new Error(made.nothing)
  return made.settings
}
const nothing = (link: string) => {
  const made = secondAt(link)
  return 'nothing' in made ? made.nothing : null
}

const pairAt = (link: string) => {
  const { run, second } = networkAt(link).now()
  if (!('run' in second)) throw new Error(second.nothing)
  return { first: run, other: second.run }
}

describe('another cell', () => {
  test('has the same text, targets, size, seed and number of updates', () => {
    const first = networkOf(
      settingsOf('#cell=rnn&text=abcab&targets=∅b∅∅a&hidden-size=5&seed=7&iteration=2'),
    )
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
    expect(networkAt('#preset=hello-lstm&compare=lstm').shown().beside).toBe(null)
  })
})

describe('one update later', () => {
  test('the second pass starts with what the first one’s update made', () => {
    const { first, other } = pairAt('#preset=hello-lstm&compare=update')
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
    const { first, other } = pairAt('#preset=hello-lstm&mistakes=no-dc-next&compare=mistakes')
    expect([first.trace.mistakes, other.trace.mistakes]).toEqual([['no-dc-next'], []])
    expect(other.trace.tape).toEqual(first.trace.tape)
  })

  test('where none are made there is nothing to compare with', () => {
    expect(nothing('#compare=mistakes')).toBe('no mistakes')
  })
})

test('not asked for, there is none', () =>
  expect(nothing('#preset=hello-lstm')).toBe('not asked for'))

test('chosen and left again, it comes and goes beside the first', () => {
  const { compare, now, shown } = networkAt('#preset=hello-slide')
  const { subject } = shown()
  compare('lstm')
  expect(shown()).toMatchObject({ subject, view: { compare: 'lstm' }, beside: { cell: 'lstm' } })
  expect(now().second).toMatchObject({ settings: { cell: 'lstm' } })
  now().change({ text: 'abc' })
  expect(shown().beside!.fed).toEqual(['a', 'b'])
  compare('none')
  expect(shown().beside).toBe(null)
})
