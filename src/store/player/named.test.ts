import { describe, expect, test } from 'vitest'
import { momentAt } from '../../scene/index.ts'
import { readLink, writeLink } from '../../settings/index.ts'
import { stepName } from '../../trace/index.ts'
import { networkAt } from '../network/network.testing.ts'
import { settingsNow } from '../network/settingsNow.ts'
import { placeName } from './playhead.ts'

describe.each(['#preset=hello-slide', '#preset=hello-lstm', '#preset=hello-gru'])('%s', (link) => {
  test.each(['node', 'contribution', 'time'])(
    'each of its steps, named in a link, is where one stands: by %s',
    (grain) => {
      const at = networkAt(`${link}&step-size=${grain}`)
      const { trace, moves } = at.shown().subject
      for (const [step] of trace.steps.entries()) {
        const name = stepName(trace, step)
        at.adopt(readLink(`${link}&step-size=${grain}&at=${name}`).settings, [])
        const { subject, playhead, problems } = at.shown()
        expect([placeName(subject, playhead), problems]).toEqual([name, []])
        // It has just been made, and nothing after it; no number of a move is another one than before.
        expect(momentAt(subject, playhead)).toMatchObject({ seen: step, fraction: 1 })
        expect(subject.moves).toHaveLength(moves.length)
        expect(readLink(writeLink(settingsNow(at.now(), at.shown()))).settings.at).toBe(name)

        // Another step, and one is at the end of its move again.
        at.next('contribution', true)
        at.previous('node', true)
        expect(at.shown().subject.moves).toEqual(moves)
      }
    },
  )
})

test('t3.df is made before what goes on to c of the time step before', () => {
  const at = networkAt('#preset=hello-lstm&at=t3.df')
  const place = () => placeName(at.shown().subject, at.shown().playhead)
  const { playhead } = at.shown()
  expect(place()).toBe('t3.df')
  at.change({ rate: 0.01 }) // the place is kept through an edit
  expect(place()).toBe('t3.df')
  at.next()
  expect([place(), at.shown().playhead]).toEqual(['t2.dc.1', playhead])
  at.previous('contribution')
  expect(at.shown().playhead).toBe(playhead)
})
