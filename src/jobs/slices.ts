/** Calls `work` when the page is idle, with a function that says whether its time is up. Returns how to cancel. */
export type Scheduler = (work: (isUp: () => boolean) => void) => () => void

/** Longest slice of work, in milliseconds: shorter than a frame. */
const slice = 9
/** Between two reports, in milliseconds. */
const pause = 90

/** requestIdleCallback, or a timeout in browsers without it. */
const whenIdle: Scheduler = (work) => {
  const begin = () => {
    const end = performance.now() + slice
    work(() => performance.now() >= end)
  }
  if ('requestIdleCallback' in globalThis) {
    // On a busy page the work still goes on, about ten times a second.
    const handle = requestIdleCallback(begin, { timeout: 100 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(begin)
  return () => clearTimeout(handle)
}

/**
 * Runs an iterator in slices between which the page can respond. Reports the latest value now and then,
 * and once at the end. Returns how to stop it: nothing is reported afterwards.
 */
export function runInSlices<Value>(
  iterator: Iterator<Value>,
  report: (latest: Value | null, done: boolean) => void,
  schedule: Scheduler = whenIdle,
  now: () => number = () => performance.now(),
): () => void {
  let latest: Value | null = null
  let reported = now()
  let cancel = () => {}
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
    cancel = schedule(work)
  }
  cancel = schedule(work)
  return () => cancel()
}

/** The result of work that is done in slices. */
export const resultInSlices = <Result>(work: Generator<unknown, Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const settled = (function* () {
      try {
        resolve(yield* work)
      } catch (reason) {
        reject(reason)
      }
    })()
    runInSlices(settled, () => {})
  })
