/** What an entry of the browser's history says of the page: which entry of the network's history it is. */
export interface EntryState {
  /** When the page was loaded: numbers of another load mean nothing to this one. */
  readonly page: number
  readonly entry: number
}

/** The address and the history of a browser. Its calls may throw: browsers limit how often, and frames whether at all. */
export interface Browser {
  readonly hash: () => string
  /** Another link, or the one that is there, and another state for the present entry. */
  readonly replace: (state: EntryState, link?: string) => void
  /** A new entry after the present one. */
  readonly push: (state: EntryState, link: string) => void
  /** Calls back when Back, Forward or a changed hash led to another entry, with its state. Returns what ends that. */
  readonly onMove: (moved: (state: unknown) => void) => () => void
}

/** The browser that the page is open in. */
export const thisBrowser: Browser = {
  hash: () => location.hash,
  replace: (state, link) => history.replaceState(state, '', link),
  push: (state, link) => history.pushState(state, '', link),
  onMove: (moved) => {
    const listener = ({ state }: PopStateEvent) => moved(state)
    addEventListener('popstate', listener) // also when the hash is edited by hand
    return () => removeEventListener('popstate', listener)
  },
}
