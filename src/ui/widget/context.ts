import { createContext, type RefObject, useContext, useSyncExternalStore } from 'react'
import { createWidth, type Width } from './width.ts'

/** What every part of a widget may ask of it. */
export interface Widget {
  /** Its element; null until it is drawn. */
  readonly element: RefObject<HTMLElement | null>
  /** Where its dialogs are drawn: over everything else in it. */
  readonly dialogs: RefObject<HTMLElement | null>
  readonly width: Width
  /** Whether the page is about this widget: then it has the keys whenever nothing else has the focus. */
  readonly main: boolean
}

const nothing = { current: null }

export const WidgetContext = createContext<Widget>({
  element: nothing,
  dialogs: nothing,
  width: createWidth(1400),
  main: false,
})

export const useWidget = (): Widget => useContext(WidgetContext)

/** Whether the widget is at most so wide, in CSS pixels. */
export function useNarrow(upTo: number): boolean {
  const { width } = useWidget()
  const isNarrow = () => width.now() <= upTo
  return useSyncExternalStore(width.subscribe, isNarrow, isNarrow)
}
