import type { Browser, EntryState } from './browser.ts'

interface BrowserEntry {
  readonly state: EntryState | null
  readonly link: string
}

/** For the tests: a browser with a history, which throws after as many calls in ten seconds as it is told. */
export function fakeBrowser(link: string, most = Number.POSITIVE_INFINITY) {
  let entries: BrowserEntry[] = [{ state: null, link }]
  let at = 0
  let times: number[] = []
  let moved: (state: unknown) => void = () => {}
  let refused = 0
  const count = () => {
    times = times.filter((time) => time > Date.now() - 10_000)
    if (times.length >= most) {
      refused++
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    times.push(Date.now())
  }
  const go = (by: number) => {
    if (!entries[at + by]) return
    at += by
    moved(entries[at]!.state)
  }
  const push = (entry: BrowserEntry) => {
    entries = [...entries.slice(0, at + 1), entry]
    at++
  }
  const browser: Browser = {
    hash: () => entries[at]!.link,
    replace: (state, own) => {
      count()
      entries[at] = { state, link: own ?? entries[at]!.link }
    },
    push: (state, own) => {
      count()
      push({ state, link: own })
    },
    onMove: (listener) => {
      moved = listener
      return () => {
        moved = () => {}
      }
    },
  }
  return {
    browser,
    back: () => go(-1),
    forward: () => go(1),
    /** A hash that someone types. */
    visit: (own: string) => {
      push({ state: null, link: own })
      moved(null)
    },
    link: () => entries[at]!.link,
    length: () => entries.length,
    at: () => at,
    calls: () => times.length,
    refused: () => refused,
  }
}
