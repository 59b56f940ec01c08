/** Runs a generator to its end without pausing; returns its result. */
export function runToEnd<Value>(work: Generator<unknown, Value>): Value {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
