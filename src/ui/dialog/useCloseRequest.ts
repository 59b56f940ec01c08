import { useEffect, useLayoutEffect, useRef } from 'react'

/** https://html.spec.whatwg.org/#close-watcher; not in every browser. */
interface CloseWatcher {
  onclose: (() => void) | null
  readonly destroy: () => void
}

type Global = { readonly CloseWatcher?: new () => CloseWatcher }

/**
 * Calls back when the reader asks to close what lies over the page in a way of the system: the back
 * gesture of a phone. It does not say of which widget, so that only a page's main one may ask.
 */
export function useCloseRequest(onClose: () => void, main: boolean): void {
  const latest = useRef(onClose)
  useLayoutEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    const { CloseWatcher } = globalThis as Global
    if (!main || !CloseWatcher) return
    const watcher = new CloseWatcher()
    watcher.onclose = () => latest.current()
    return () => watcher.destroy()
  }, [main])
}
