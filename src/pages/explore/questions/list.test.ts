import { expect, test } from 'vitest'
import { questionWords } from '../../../i18n/panels/questions/index.ts'
import { readLink } from '../../../settings/index.ts'
import { createNetwork, stepAt } from '../../../store/index.ts'
import { stepNamed } from '../../../trace/index.ts'
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
