import { expect, test } from 'vitest'
import { narrate, plain } from '../i18n/index.ts'
import { messagesFor } from '../i18n/messages.ts'
import { momentAt } from '../scene/index.ts'
import { defaults } from '../settings/index.ts'
import { playheadNamed, runOf } from '../store/index.ts'
import { narratedChapter } from './narratedChapter.ts'

const run = runOf({ ...defaults, preset: 'hello-lstm', cell: 'lstm', stepSize: 'time' })
const saidAt = (playhead: number, locale: 'en' | 'ko' = 'en') =>
  plain(
    narrate(
      run.trace,
      narratedChapter(run, momentAt(run, playhead), true).chapter,
      messagesFor(locale),
      run.vocabulary,
    ),
  )

test('a whole time step is told at its end; before that, the last move', () => {
  const end = playheadNamed(run, 't1.L')!
  expect(saidAt(1)).toMatch(/^x_t is one-hot, so W_xh x_t is/)
  expect(saidAt(1, 'ko')).toMatch(/^x_t가 원핫 벡터이므로/)
  expect(saidAt(end - 1)).toMatch(/^Softmax turns/)
  expect(saidAt(end)).toMatch(/^Time step 1: .*with the loss L_t = \d/)
  // On the way, its last result is not there yet.
  expect(saidAt(end - 0.9)).not.toMatch(/^Time step/)
})

test('no sentence speaks of steps that are not done', () => {
  for (let playhead = 1; playhead <= run.moves.length; playhead++) {
    const moment = momentAt(run, playhead)
    expect(narratedChapter(run, moment, true).chapter.last).toBeLessThanOrEqual(moment.seen)
    expect(narratedChapter(run, moment, false).isTime).toBe(false)
  }
})
