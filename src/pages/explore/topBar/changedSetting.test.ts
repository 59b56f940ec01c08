import { expect, test } from 'vitest'
import { defaults } from '../../../settings/index.ts'
import { changedSetting } from './changedSetting.ts'

test('an edit is named after the setting that was changed', () => {
  const text = { ...defaults, text: 'help', preset: null }
  expect(changedSetting(defaults, text)).toBe('text')
  expect(changedSetting(text, { ...text, seed: 2 })).toBe('seed')
  expect(changedSetting(text, { ...text, iteration: 1 })).toBe('iteration')
})

test('where one looks is no edit', () => {
  expect(changedSetting(defaults, { ...defaults, ...{ at: 't1.h', loop: [1, 2] } })).toBe(undefined)
  expect(changedSetting(defaults, defaults)).toBe(undefined)
})
