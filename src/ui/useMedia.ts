import { useCallback, useSyncExternalStore } from 'react'
import { matchesMedia, watchMedia } from './browser.ts'

/** Whether a media query matches, kept up to date; false where there is no browser. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback((changed: () => void) => watchMedia(query, changed), [query])
  return useSyncExternalStore(
    subscribe,
    () => matchesMedia(query),
    () => false,
  )
}
