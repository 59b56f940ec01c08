import { runToEnd } from '../jobs/runToEnd.ts'

/** Remembers what `make` returns for each key, for as long as the key itself is alive. */
export function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, make(key))
    return known.get(key)!
  }
}

/** The same for a function of an object and of a second argument, such as an id or a name. */
export function memoWith<K extends object, P, V>(
  make: (key: K, second: P) => V,
): (key: K, second: P) => V {
  const known = memo((_: K) => new Map<P, V>())
  return (key, second) => {
    const own = known(key)
    if (!own.has(second)) own.set(second, make(key, second))
    return own.get(second)!
  }
}

/** What a computation that can pause has returned for each key. */
export interface PausingMemo<K extends object, V, Pause, P = void> {
  /** The result, where it has been computed. */
  readonly known: (key: K, second: P) => V | undefined
  /** Computes it with pauses, unless it is known; given up on the way, it leaves nothing behind. */
  readonly prepare: (key: K, second: P) => Generator<Pause, V>
  /** The result; computed without pauses, unless it is known. */
  readonly get: (key: K, second: P) => V
  /** Remembers a result that was computed on the way to another. */
  readonly remember: (key: K, value: V) => void
}

/**
 * Remembers the result of a computation that can pause. It may have a second argument; for each key
 * the last result alone is kept, and computed anew (from `before`, if that helps) where it does not suffice.
 */
export function memoPausing<K extends object, V, Pause, P = void>(
  compute: (key: K, second: P, before: V | undefined) => Generator<Pause, V>,
  suffices: (known: V, key: K, second: P) => boolean = () => true,
): PausingMemo<K, V, Pause, P> {
  const results = new WeakMap<K, V>()
  const remember = (key: K, value: V) => void results.set(key, value)
  const known = (key: K, second: P) => {
    const result = results.get(key)
    return result !== undefined && suffices(result, key, second) ? result : undefined
  }
  function* prepare(key: K, second: P): Generator<Pause, V> {
    const before = known(key, second)
    if (before !== undefined) return before
    const result = yield* compute(key, second, results.get(key))
    remember(key, result)
    return result
  }
  const get = (key: K, second: P) => known(key, second) ?? runToEnd(prepare(key, second))
  return { known, prepare, get, remember }
}
