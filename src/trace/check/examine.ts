import { checkTerm, defaultEpsilon, type EntryCheck, type Id } from '../../engine/index.ts'
import type { Trace } from '../trace.ts'
import { checkOf, checkVerdictOf, isTelling } from './entry.ts'
import { entriesOf, everyEntry, planOf, someEntries } from './plan.ts'
import type { CheckSite } from './sites.ts'

/** Progress of the check of one parameter. */
export interface Tally {
  readonly node: Id
  readonly entries: number
  readonly checked: number
  readonly wrong: number
  /** Entries that stand at a kink, where there is nothing to compare with. */
  readonly kinks: number
}

/** A gradient that is not the slope of the loss. */
interface Wrong {
  readonly site: CheckSite
  readonly check: EntryCheck
}

/** What an examination has found so far. */
export interface Findings {
  readonly done: number
  readonly total: number
  readonly tallies: readonly Tally[]
  /** Largest relative error of a parameter's entry, of those that the rounding lets one see. */
  readonly worst: EntryCheck | null
  /** Time steps with a wrong gradient in them, in the order of the backward loop; null: not looked at. */
  readonly wrongTimes: readonly number[] | null
  /** Where the backward loop first goes wrong. */
  readonly first: Wrong | null
}

/** At the default ε, whichever one the reader tries: the verdict is about the gradient. */
function checkSite(trace: Trace, { node, term, analytic }: CheckSite, entry: number): EntryCheck {
  return term === null
    ? checkOf(trace, node, entry, defaultEpsilon)
    : checkTerm(trace.tape, term, entry, analytic().data[entry]!, defaultEpsilon)
}

/**
 * Checks every entry of one node, or (null) of all parameters, and then also the gradients inside each
 * time step. Yields after every entry, so that the caller can pause or stop.
 */
export function* examine(trace: Trace, node: Id | null): Generator<Findings> {
  const { nodes, sites, total } = planOf(trace, node)
  let found: Findings = {
    done: 0,
    total,
    tallies: nodes.map((id) => ({
      node: id,
      entries: entriesOf(trace.tape, id),
      checked: 0,
      wrong: 0,
      kinks: 0,
    })),
    worst: null,
    wrongTimes: node === null ? [] : null,
    first: null,
  }
  for (const site of sites)
    for (const entry of someEntries(trace.tape, site)) {
      const check = checkSite(trace, site, entry)
      found = { ...found, done: found.done + 1 }
      if (isWrong(trace, check)) found = withWrong(found, { site, check })
      yield found
    }
  for (const { node: id, entry } of everyEntry(trace.tape, nodes)) {
    found = withEntry(trace, found, checkOf(trace, id, entry, defaultEpsilon))
    yield found
  }
}

const isWrong = (trace: Trace, check: EntryCheck): boolean => {
  if (check.agrees) return false
  const verdict = checkVerdictOf(trace, check)
  return verdict === 'wrong' || verdict === 'not finite'
}

const sizeOf = ({ relativeError }: EntryCheck): number =>
  Number.isNaN(relativeError) ? Number.POSITIVE_INFINITY : relativeError

const withWrong = (found: Findings, wrong: Wrong): Findings => {
  const { time } = wrong.site
  const times = found.wrongTimes ?? []
  return {
    ...found,
    first: found.first ?? wrong,
    wrongTimes: times.includes(time) ? times : [...times, time],
  }
}

function withEntry(trace: Trace, found: Findings, check: EntryCheck): Findings {
  const wrong = isWrong(trace, check)
  const kink = !wrong && !check.agrees
  const larger = sizeOf(check) > (found.worst === null ? -1 : sizeOf(found.worst))
  return {
    ...found,
    done: found.done + 1,
    worst: larger && !kink && isTelling(check) ? check : found.worst,
    tallies: found.tallies.map((tally) =>
      tally.node === check.node
        ? {
            ...tally,
            checked: tally.checked + 1,
            wrong: tally.wrong + Number(wrong),
            kinks: tally.kinks + Number(kink),
          }
        : tally,
    ),
  }
}
