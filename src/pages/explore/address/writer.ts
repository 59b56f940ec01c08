import { createAllowance } from './allowance.ts'
import type { Browser, EntryState } from './browser.ts'

/** What an entry of the browser's history says. */
export interface Written {
  readonly state: EntryState
  readonly link: string
}

/**
 * Writes the address as often as a browser allows: what cannot be written now is written later, as
 * it is then. Never throws.
 */
export interface Writer {
  /** Writes the state of the present entry; its link stays as someone has written it. */
  readonly mark: () => void
  /** Writes the present entry, now or when nothing was asked for in so many milliseconds. */
  readonly rename: (rest?: number) => void
  /** Writes a new entry; the one before gets what a rename that is still due would have written. While calls are short, several new ones become one. */
  readonly push: (before: () => Written) => void
  /** The browser has moved to another entry: what is due does not belong there. */
  readonly drop: () => void
}

/** What is due, from the least to the most. */
const kinds = ['mark', 'rename', 'push'] as const
type Kind = (typeof kinds)[number]

const larger = (one: Kind | null, other: Kind): Kind =>
  one && kinds.indexOf(one) > kinds.indexOf(other) ? one : other

/** A writer of what `now` says. */
export function createWriter(browser: Browser, now: () => Written): Writer {
  const allowance = createAllowance(Date.now)
  let due: Kind | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const attempt = (call: () => void): boolean => {
    if (allowance.wait() > 0) return false
    allowance.spend()
    try {
      call()
      return true
    } catch {
      allowance.refused()
      return false
    }
  }
  const writeAfter = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(write, milliseconds)
  }
  function write(): void {
    clearTimeout(timer)
    const kind = due
    if (kind === null) return
    const done = attempt(() => {
      const { state, link } = now()
      if (kind === 'push') browser.push(state, link)
      else browser.replace(state, kind === 'rename' ? link : undefined)
    })
    if (done) due = null
    else writeAfter(allowance.wait())
  }
  return {
    mark: () => {
      due = larger(due, 'mark')
      write()
    },
    rename: (rest = 0) => {
      if (due === 'push') return
      due = 'rename'
      if (rest > 0) writeAfter(rest)
      else write()
    },
    push: (before) => {
      if (due === 'rename')
        attempt(() => {
          const { state, link } = before()
          browser.replace(state, link)
        })
      due = 'push'
      write()
    },
    drop: () => {
      clearTimeout(timer)
      due = null
    },
  }
}
