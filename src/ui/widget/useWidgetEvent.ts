import { useEffect, useLayoutEffect, useRef } from 'react'
import { wholePage } from '../browser.ts'
import { useWidget } from './context.ts'

const widgetOf = (event: Event): EventTarget | undefined =>
  event.composedPath().find((one) => one instanceof Element && one.matches('.widget'))

/**
 * Calls back on an event that is for this widget: one inside it, and for the page's main widget one
 * anywhere but inside another.
 */
export function useWidgetEvent<Name extends 'keydown' | 'click'>(
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): void {
  const { element, main } = useWidget()
  const latest = useRef(listener)
  useLayoutEffect(() => {
    latest.current = listener
  })
  // Not a layout effect: the element comes after the layout effects of what is inside it.
  useEffect(() => {
    const own = element.current
    if (!own) return
    const target: EventTarget = main ? wholePage() : own
    const heard = (event: Event) => {
      if ((widgetOf(event) ?? own) === own) latest.current(event as HTMLElementEventMap[Name])
    }
    target.addEventListener(name, heard)
    return () => target.removeEventListener(name, heard)
  }, [name, element, main])
}
