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
