import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width of an element in pixels, as it changes; a usual one before it is on the page. */
export function useWidth(element: RefObject<HTMLElement | null>, usual = 1400): number {
  const [width, setWidth] = useState(usual)
  useLayoutEffect(() => {
    const measured = element.current!
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth))
    observer.observe(measured)
    setWidth(measured.clientWidth)
    return () => observer.disconnect()
  }, [element])
  return width
}
