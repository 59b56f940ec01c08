import { expect, test } from 'vitest'
import { unroll } from '../../cells/index.ts'
import { lossOf } from '../../engine/index.ts'
import { runToEnd } from '../../jobs/runToEnd.ts'
import { type NetworkSettings, networkOf, readLink } from '../../settings/index.ts'
import { afterUpdate, record } from '../../trace/index.ts'
import { createRecorder } from './recorder.ts'

const networkAt = (link: string, iteration: number) => ({
  ...networkOf(readLink(link).settings),
  iteration,
})

test('recorders share nothing', () => {
  const settings = networkAt('', 0)
  const [one, other] = [createRecorder(), createRecorder()].map((record) =>
    runToEnd(record(settings)),
  )
  expect(one).not.toBe(other)
})

test.each(['sgd', 'momentum', 'adagrad'] as const)(
  'one update after another and all at once come to the same pass: %s',
  (optimizer) => {
    const recorder = createRecorder()
    const recorded = (settings: NetworkSettings) => runToEnd(recorder(settings))
    const link = `#cell=lstm&seed=11&optimizer=${optimizer}&rate=0.05&clip=1`
    const first = recorded(networkAt(link, 0))
    // By hand: each pass from the one before it, with what the optimiser remembers.
    const update = { optimizer, rate: 0.05, clip: 1, epsilon: 1e-8 }
    let [pass, memory] = [first.pass, {}]
    const losses: number[] = []
    for (let n = 0; n < 4; n++) {
      const trace = record(unroll(pass, { initial: true }), { update, memory })
      losses.push(lossOf(trace.tape))
      const after = afterUpdate(trace)
      pass = { ...pass, parameters: after.parameters }
      memory = { ...memory, ...after.memory }
    }
    const leap = recorded(networkAt(link, 4))
    expect(leap.losses).toEqual(losses)
    expect(leap.pass.parameters).toEqual(pass.parameters)
    expect(recorded(networkAt(link, 2)).losses).toEqual(losses.slice(0, 2))
    expect(recorded(networkAt(link, 4))).toBe(leap)
  },
)
