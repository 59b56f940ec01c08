/** The width of a widget in CSS pixels, as it changes. */
export interface Width {
  readonly now: () => number
  /** Calls back after each change; returns what ends that. */
  readonly subscribe: (changed: () => void) => () => void
}

/** Up to this width the parts of a widget stand below each other; the styles know it by the same number. */
export const stackedUpTo = 900

/** A width that follows an element, from the time when there is one. */
export function createWidth(first: number) {
  let width = first
  const listeners = new Set<() => void>()
  return {
    now: () => width,
    subscribe: (changed: () => void) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    follow: (element: HTMLElement) => {
      const observer = new ResizeObserver(() => {
        if (element.clientWidth === width) return
        width = element.clientWidth
        for (const changed of listeners) changed()
      })
      observer.observe(element)
      return () => observer.disconnect()
    },
  }
}
