import type { Problem } from '../door/index.ts'
import { defaults, type SettingKey, type Settings, table } from '../settings/index.ts'
import { type Run, runOf } from './run.ts'

/** Settings with their run, and what could not be had of them. */
export interface Reached {
  readonly settings: Settings
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

/** With fewer updates than the settings say, where the network diverges before. */
export function reached(settings: Settings): Reached {
  const run = runOf(settings)
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
export function reachedByLink(settings: Settings): Reached {
  const asked = reached(settings)
  if (asked.run.finite) return asked
  const left = given.filter((key) => settings[key] !== defaults[key])
  const without = Object.fromEntries(left.map((key) => [key, defaults[key]]))
  const problems = left.map((key) => ({ ...overflowOf(key), used: '' }))
  return { ...reached({ ...settings, ...without }), problems }
}
