import type { NetworkSettings } from '../../settings/index.ts'
import type { Position } from '../player/state.ts'

/** A network of the history that was left. */
export interface Entry {
  /** Its number: each edit has the next one. */
  readonly id: number
  readonly settings: NetworkSettings
  /** Position when it was left. */
  readonly left: Position
  /** Position on arrival in the network after it. If the player has not moved since, it returns to `left`. Null if unknown. */
  readonly arrived: Position | null
}

/** The networks before and after the present one, and its number. View settings are no part of it. */
export interface History {
  readonly past: readonly Entry[]
  readonly id: number
  readonly future: readonly Entry[]
}

export const noHistory: History = { past: [], id: 0, future: [] }

const samePosition = (one: Position, other: Position) =>
  one.step === other.step && one.inside === other.inside && String(one.loop) === String(other.loop)

/** The position to restore in an entry: as it was left, unless the player has moved since; undefined: keep the present one by the names of the steps. */
export const returnTo = ({ left, arrived }: Entry, now: Position): Position | undefined =>
  arrived && samePosition(arrived, now) ? left : undefined

/** The most entries that are kept, and the most numbers in them: 32 MB. */
const mostEntries = 200
const mostNumbers = 4_000_000

/** The entries without the oldest ones, where there are too many or they hold too many numbers. A list that entries share counts once. */
export function bounded(entries: readonly Entry[]): readonly Entry[] {
  const lists = new Set<unknown>()
  let numbers = 0
  let first = entries.length
  while (first > 0 && entries.length - first < mostEntries) {
    for (const value of Object.values(entries[first - 1]!.settings))
      if (Array.isArray(value) && !lists.has(value)) {
        lists.add(value)
        numbers += value.length
      }
    if (numbers > mostNumbers) break
    first--
  }
  return first === 0 ? entries : entries.slice(first)
}

/** An entry by its number. */
export const entryOf = ({ past, future }: History, id: number | undefined): Entry | undefined =>
  [...past, ...future].find((entry) => entry.id === id)

/** The history after an edit: the network that was left is its last entry, the new one has the number `id`. */
export const edited = (
  { past, id: own }: History,
  leaving: Omit<Entry, 'id'>,
  id: number,
): History => ({ past: bounded([...past, { ...leaving, id: own }]), id, future: [] })

/** The history after an edit that goes on with the last one: it began where that one began. */
export function wentOn(history: History, left: Position, arrived: Position): History {
  const last = history.past.at(-1)!
  const moved = !last.arrived || !samePosition(left, last.arrived)
  const entry: Entry = { ...last, arrived: moved ? null : arrived }
  return { ...history, past: [...history.past.slice(0, -1), entry] }
}

const withoutArrival = (entry: Entry): Entry => ({ ...entry, arrived: null })

/** The history at another of its entries, near or far. `leaving` is the present network, as it is left for there. */
export function movedTo(history: History, id: number, leaving: Omit<Entry, 'id'>): History {
  const line = [...history.past, { ...leaving, id: history.id }, ...history.future]
  const [from, to] = [history.id, id].map((one) => line.findIndex((entry) => entry.id === one))
  const passed = (k: number) => k > Math.min(from!, to!) && k < Math.max(from!, to!)
  const all = line.map((entry, k) => (passed(k) ? withoutArrival(entry) : entry))
  return { past: all.slice(0, to), id, future: all.slice(to! + 1) }
}
