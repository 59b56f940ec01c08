import type { Problem } from '../../door/index.ts'
import type { Work } from '../../jobs/runToEnd.ts'
import { defaults, type NetworkSettings, type SettingKey, table } from '../../settings/index.ts'
import type { Recorder } from './recorder.ts'
import type { Run } from './run.ts'

/** Settings with their run, and what could not be had of them. */
export interface Recorded {
  readonly settings: NetworkSettings
  readonly run: Run
  readonly problems: readonly Problem[]
}

const expected = { kind: 'finite pass' } as const

/** That a setting, of this value, makes numbers overflow. */
export const overflowOf = (key: SettingKey): Problem => ({
  at: table[key].name,
  expected,
  got: '',
})

/** The run of settings; with fewer updates than they say, where the network diverges before. */
export function* lastFinite(settings: NetworkSettings, record: Recorder): Work<Recorded> {
  const run = yield* record(settings)
  const done = run.losses.length
  if (done === settings.iteration) return { settings, run, problems: [] }
  const problem = { at: table.iteration.name, expected, got: String(done + 1), used: String(done) }
  return { settings: { ...settings, iteration: done }, run, problems: [problem] }
}

/** Numbers that one gives, and that can be too large together. */
const given = [
  'weights',
  'inputs',
  'h0',
  'c0',
  'forgetBias',
  'rate',
] as const satisfies SettingKey[]

/** What a link leads to: without the numbers it gives, where those overflow before any update. */
export function* finiteByLink(settings: NetworkSettings, record: Recorder): Work<Recorded> {
  const asked = yield* lastFinite(settings, record)
  if (asked.run.finite) return asked
  const left = given.filter((key) => settings[key] !== defaults[key])
  const without = Object.fromEntries(left.map((key) => [key, defaults[key]]))
  const problems = left.map((key) => ({ ...overflowOf(key), used: '' }))
  return { ...(yield* lastFinite({ ...settings, ...without }, record)), problems }
}
