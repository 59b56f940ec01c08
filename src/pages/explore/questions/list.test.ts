import { expect, test } from 'vitest'
import { questionWords } from '../../../i18n/panels/questions/index.ts'
import { readLink } from '../../../settings/index.ts'
import { createStage, placeName } from '../../../store/index.ts'
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
  const { run, playhead, problems: more, settings: opened } = createStage(settings).getState()
  expect(more).toEqual([])
  expect(opened.selected).toBe(settings.selected)
  expect([placeName(run, playhead), settings.at]).toContain(settings.at)
})
