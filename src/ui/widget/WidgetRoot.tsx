import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocale } from '../language.ts'
import { WidgetContext } from './context.ts'
import { createWidth } from './width.ts'

/**
 * The element of a widget. It bears what is the widget's own: language, theme and with it the colours,
 * and a place for dialogs. One that is not the page's main widget can be focused, so that it has keys.
 */
export function WidgetRoot({
  theme,
  main,
  firstWidth,
  children,
}: {
  theme: string
  main: boolean
  /** Until it has been laid out, in CSS pixels. */
  firstWidth: number
  children: ReactNode
}) {
  const element = useRef<HTMLDivElement>(null)
  const dialogs = useRef<HTMLDivElement>(null)
  const [width] = useState(() => createWidth(firstWidth))
  useLayoutEffect(() => width.follow(element.current!), [width])
  const widget = useMemo(() => ({ element, dialogs, width, main }), [width, main])
  return (
    <div
      ref={element}
      className="widget"
      lang={useLocale()}
      data-theme={theme}
      tabIndex={main ? undefined : -1}
    >
      <div className="surface">
        <WidgetContext value={widget}>{children}</WidgetContext>
        <div ref={dialogs} className="dialogs" />
      </div>
    </div>
  )
}
