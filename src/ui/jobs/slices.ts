/** Calls work when there is time for it, with a question: is the time up? Returns how to call it off. */
export type Rest = (work: (isUp: () => boolean) => void) => () => void

/** Longest stretch of work in a row, in milliseconds: shorter than a frame. */
const stretch = 9
/** Between two reports, in milliseconds. */
const pause = 90

/** When the page has nothing better to do; in browsers that cannot say so, after everything that waits. */
const whenIdle: Rest = (work) => {
  const begin = () => {
    const end = performance.now() + stretch
    work(() => performance.now() >= end)
  }
  if ('requestIdleCallback' in globalThis) {
    // However busy the page is, the work goes on some ten times a second.
    const handle = requestIdleCallback(begin, { timeout: 100 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(begin)
  return () => clearTimeout(handle)
}

/**
 * Runs through an iterator in slices, with rests between them. Reports the latest value now and then,
 * and once at the end. Returns how to stop it: nothing is reported afterwards.
 */
export function inSlices<Value>(
  iterator: Iterator<Value>,
  report: (latest: Value | null, done: boolean) => void,
  rest: Rest = whenIdle,
  now: () => number = () => performance.now(),
): () => void {
  let latest: Value | null = null
  let reported = now()
  let callOff = () => {}
  const work = (isUp: () => boolean) => {
    do {
      const { done, value } = iterator.next()
      if (done) {
        report(latest, true)
        return
      }
      latest = value
    } while (!isUp())
    if (now() - reported >= pause) {
      reported = now()
      report(latest, false)
    }
    callOff = rest(work)
  }
  callOff = rest(work)
  return () => callOff()
}
