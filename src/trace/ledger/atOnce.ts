/** Does work that can be done bit by bit without a rest; returns what comes of it. */
export function atOnce<Value>(work: Generator<unknown, Value>): Value {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
