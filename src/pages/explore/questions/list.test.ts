import { expect, test } from 'vitest'
import { multiplyOut, nodeNamed } from '../../../engine/index.ts'
import { questionWords } from '../../../i18n/panels/questions/index.ts'
import { readLink } from '../../../settings/index.ts'
import { createNetwork, stepAt } from '../../../store/index.ts'
import { nodeKnownAt, stepNamed } from '../../../trace/index.ts'
import { questions } from './list.ts'

test('every question has a place of its own', () => {
  expect(questions.map(({ name }) => name).toSorted()).toEqual(
    Object.keys(questionWords.en.all).toSorted(),
  )
  expect(questions).toHaveLength(18)
  expect(new Set(questions.map(({ link }) => link)).size).toBe(18)
})

test.each(questions)('$name leads where it says, with nothing to complain about', ({ link }) => {
  const { settings, problems } = readLink(link)
  expect(problems).toEqual([])
  const { player } = createNetwork(settings).getState()
  const { subject, playhead, problems: more, view } = player.getState()
  expect(more).toEqual([])
  expect(view.selected).toBe(settings.selected)
  expect(stepAt(subject, playhead)).toBe(stepNamed(subject.trace, settings.at!))
})

test('the zeros that are asked about: columns of what was no input yet, or never is', () => {
  const { link } = questions.find(({ name }) => name === 'zero')!
  const { settings } = readLink(link)
  const { subject, playhead } = createNetwork(settings).getState().player.getState()
  const { trace, vocabulary } = subject
  const { tape } = trace
  const step = stepAt(subject, playhead)!
  const known = (name: string) => nodeKnownAt(trace, nodeNamed(tape, name)!.id, step).gradient
  const dW = multiplyOut(known('W_xh')!)
  const zeros = vocabulary!.filter((_, column) =>
    Array.from({ length: dW.rows }, (_, row) => dW.data[row * dW.cols + column]).every(
      (value) => value === 0,
    ),
  )
  const inputs = (times: readonly number[]) =>
    times.map((t) => vocabulary![[...nodeNamed(tape, `t${t}.x`)!.value.data].indexOf(1)])
  const passed = inputs([3, 4])
  expect(zeros).toEqual(vocabulary!.filter((one) => !passed.includes(one)))
  expect(zeros.some((one) => !inputs([1, 2, 3, 4]).includes(one))).toBe(true) // not to come, either
  expect(known('t1.h')).toBe(null)
  expect(questionWords.en.all.zero.look).toContain(
    'columns of characters that were no input at the time steps the backward loop has passed',
  )
  expect(questionWords.ko.all.zero.look).toContain(
    '역전파가 지나온 시점에 입력된 적이 없는 글자의 열',
  )
})
