import { type RefObject, useLayoutEffect, useState } from 'react'
import { useFirstWindow } from '../../../stage/context.ts'

/** The width of an element in pixels, as it changes; about that of the stage before it has been laid out. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(useFirstWindow()?.[0] ?? 1400)
  useLayoutEffect(() => {
    const measured = element.current!
    // It reports once the page is laid out: to ask earlier would lay it out twice.
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth))
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return width
}
