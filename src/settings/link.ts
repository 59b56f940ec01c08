import type { Problem } from '../door/index.ts'
import { packedLength, problemOf, quoted } from './formats/index.ts'
import { mostIterations, networkKeys, startingFrom } from './network.ts'
import { type Reconciled, reconcile } from './reconcile.ts'
import type { Settings } from './settings.ts'
import { defaults, keyNamed, type SettingKey, settingKeys, table } from './table.ts'

/** Characters of the longest link that is read; the longest that is written stays below. */
export const longestLink = 200_000
/** Beyond these some programs cut a link: mails, chats, old browsers. */
export const longLink = 2000
/** Unknown names that are told apart in the problems; a link of rubbish has thousands. */
const mostStrangers = 8

type Named = { -readonly [Key in SettingKey]?: Settings[Key] }

/** Reads one value into `named`; what cannot be used at all leaves it unnamed. */
function readValue<Key extends SettingKey>(
  named: Named,
  key: Key,
  written: string,
): Problem | null {
  const { name, parse } = table[key]
  let text: string
  try {
    text = decodeURIComponent(written.replaceAll('+', ' '))
  } catch {
    return { at: name, expected: { kind: 'link encoding' }, got: quoted(written) }
  }
  const reading = parse(text)
  const value = 'value' in reading ? reading.value : reading.nearest
  if (value !== undefined) named[key] = value
  return 'value' in reading ? null : problemOf(name, reading)
}

/** The preset that a link means: the one it names; none where it says itself which network; else the default. */
function presetOf(named: Named): Settings['preset'] {
  if (named.preset !== undefined) return named.preset
  return networkKeys.some((key) => named[key] !== undefined) ? null : defaults.preset
}

/**
 * Settings from a link, `#cell=lstm&text=hello`, with or without its #. Takes anything: a number
 * out of range becomes the nearest in range, what cannot be read its default, and each is told as
 * a problem under its name in the link. Of a name given twice, the last counts. Never throws.
 */
export function readLink(hash: string): Reconciled {
  if (hash.length > longestLink) {
    const expected = { kind: 'characters', min: 0, max: longestLink } as const
    return { settings: defaults, problems: [{ at: '', expected, got: String(hash.length) }] }
  }
  const written = new Map<string, string>()
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const [name = ''] = pair.split('=', 1)
    if (pair !== '') written.set(name, pair.slice(name.length + 1))
  }

  const strangers: Problem[] = []
  const problems: Problem[] = []
  const named: Named = {}
  for (const [name, value] of written) {
    const key = keyNamed(name)
    const problem = key
      ? readValue(named, key, value)
      : {
          at: name.slice(0, 40),
          expected: { kind: 'name of a setting' } as const,
          got: quoted(name),
        }
    if (problem) (key ? problems : strangers).push(problem)
  }

  const preset = presetOf(named)
  const reconciled = withinReach(reconcile({ ...startingFrom(preset), ...named, preset }))
  const { settings } = reconciled
  return {
    settings,
    problems: [
      ...[...problems, ...reconciled.problems].map((one) => withUsed(one, settings)),
      ...strangers.slice(0, mostStrangers),
    ],
  }
}

/** Fewer updates where all that are asked for would keep one waiting. */
function withinReach({ settings, problems }: Reconciled): Reconciled {
  const [asked, max] = [settings.iteration, mostIterations(settings)]
  if (asked <= max) return { settings, problems }
  const expected = { kind: 'whole number', min: 0, max } as const
  const problem = { at: table.iteration.name, expected, got: String(asked) }
  return { settings: { ...settings, iteration: max }, problems: [...problems, problem] }
}

/** Words that are told in quotes, as what was there is. */
const inQuotes: readonly SettingKey[] = ['text', 'targets']

/** A problem of a link, which also says what is used instead. */
function withUsed(problem: Problem, settings: Settings): Problem {
  const key = keyNamed(problem.at)
  // Of mistakes the sentence says by itself that they are off.
  if (!key || problem.expected.kind === 'mistake of this cell') return problem
  const used = printed(settings, key)
  return { ...problem, used: used !== '' && inQuotes.includes(key) ? quoted(used) : used }
}

/** What would end a value, mean something else in a link, or be lost on the way; all else stays readable. */
const unsafe = /[\p{Cc}\p{Z}&#%+=<>"`]/gu

/** What a link leaves out when it would grow longer than any that is read, the longest first. */
const heavy = ['weights', 'inputs'] as const satisfies readonly SettingKey[]

const isHeavy = (key: SettingKey) => heavy.some((one) => one === key)

/** Characters of the pair that carries edits; packed numbers need no escapes. */
const pairLength = (settings: Settings, key: (typeof heavy)[number]): number => {
  const numbers = settings[key]
  return numbers ? `&${table[key].name}=`.length + packedLength(numbers.length) : 0
}

/** Characters of a link with all edits in it, and its #: not to be written where it is too long. */
export const linkLength = (settings: Settings): number =>
  1 +
  written(settings, (key) => !isHeavy(key)).length +
  heavy.reduce((sum, key) => sum + pairLength(settings, key), 0)

/** The edits that a link cannot carry: with them it would be longer than any that is read. */
export function leftOut(settings: Settings): readonly (typeof heavy)[number][] {
  if (settings.weights === null && settings.inputs === null) return []
  let length = linkLength(settings)
  return heavy.filter((key) => {
    if (length <= longestLink || settings[key] === null) return false
    length -= pairLength(settings, key)
    return true
  })
}

/**
 * Settings as a link without its #, which `readLink` reads back as the same: what differs from the
 * defaults, in the order of the table. Edits that would make it too long to be read are left out
 * (`leftOut` says which); of updates it is read back with no more than a link may ask for. Expects settings that `reconcile` has seen.
 */
export function writeLink(settings: Settings): string {
  const out: readonly SettingKey[] = leftOut(settings)
  return written(settings, (key) => !out.includes(key))
}

function written(settings: Settings, wanted: (key: SettingKey) => boolean): string {
  const start = startingFrom(settings.preset)
  const differs = (key: SettingKey) =>
    isHeavy(key) ? settings[key] !== null : printed(settings, key) !== printed(start, key)
  const says = new Set<SettingKey>(settingKeys.filter(differs))
  if (settings.preset === null) says.add('cell')
  else if (settings.preset !== defaults.preset || networkKeys.some((key) => says.has(key)))
    says.add('preset')
  return settingKeys
    .filter((key) => says.has(key) && wanted(key))
    .map((key) => pairOf(settings, key))
    .join('&')
}

const pairOf = (settings: Settings, key: SettingKey): string =>
  `${table[key].name}=${printed(settings, key).replace(unsafe, encodeURIComponent)}`

const printed = <Key extends SettingKey>(settings: Settings, key: Key): string =>
  table[key].print(settings[key])
