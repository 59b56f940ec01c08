const isPlain = (value: object): value is Readonly<Record<string, unknown>> =>
  Object.getPrototypeOf(value) === Object.prototype

/**
 * Whether two parts of a scene are equal by value. A scene is built anew for every frame, but most parts
 * do not change, and memoised components need not render again.
 */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof Float64Array)
    return (
      b instanceof Float64Array && a.length === b.length && a.every((value, k) => value === b[k])
    )
  if (Array.isArray(a))
    return (
      Array.isArray(b) && a.length === b.length && a.every((value, k) => deepEqual(value, b[k]))
    )
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]))
  )
}
