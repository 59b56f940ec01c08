import { expect, test } from 'vitest'
import { type PresetName, presets, unroll } from '../cells/index.ts'
import { tensor } from '../engine/index.ts'
import { record } from '../trace/index.ts'
import { domainsOf } from './domain.ts'

const update = { optimizer: 'adagrad', rate: 0.1, epsilon: 1e-8, clip: 5 } as const

test.each(Object.keys(presets) as PresetName[])(
  'a one-hot and an open gate are within the scale of values: %s',
  (name) => {
    const { value } = domainsOf(record(unroll(presets[name]), { update }))
    expect(value).toBeGreaterThanOrEqual(1)
  },
)

test('without gates small values are drawn by their own size: their bars are seen', () => {
  const pass = presets['hello-slide']
  const parameters = Object.fromEntries(
    Object.entries(pass.parameters).map(([name, { rows, cols, data }]) => [
      name,
      tensor(
        rows,
        cols,
        Array.from(data, (w) => w / 10),
      ),
    ]),
  )
  expect(domainsOf(record(unroll({ ...pass, parameters }), { update })).value).toBeLessThan(1)
})
