import type { MouseEvent } from 'react'
import type { PanelName } from '../settings/index.ts'
import { focusOn, rootOf } from '../ui/focus.ts'
import type { Widget } from '../ui/widget/context.ts'
import { type ScrollView, scrollViewAround } from '../ui/widget/scrollView.ts'
import { stackedUpTo } from '../ui/widget/width.ts'

/** Height of a panel that has to be visible, in CSS pixels: its title and the first lines. */
const glimpse = 140

/** Scrolls a panel into view, with its title at the top where it is too tall. */
export function reveal(fold: HTMLElement, { main }: Widget): void {
  const view = scrollViewAround(fold, main)
  if (!view) return
  const { top, bottom } = fold.getBoundingClientRect()
  const [above, below] = [top - view.top(), bottom - endOf(view, fold)]
  if (above < 0) view.scrollBy(above)
  else if (below > 0) view.scrollBy(Math.min(above, below))
}

/** Where what is visible of a view ends: what is marked `data-over-end` lies over its end. */
function endOf({ bottom }: ScrollView, inside: Element): number {
  const over = inside.closest('.widget')?.querySelector('[data-over-end]')
  return Math.min(bottom(), over?.getBoundingClientRect().top ?? Infinity)
}

/**
 * In a narrow widget, whose parts scroll together, scrolls only until the start of a panel is visible:
 * the picture is above.
 */
function revealStart(fold: HTMLElement, view: ScrollView): void {
  const start = fold.getBoundingClientRect().top + Math.min(glimpse, fold.offsetHeight)
  const hidden = start - endOf(view, fold)
  if (hidden > 0) view.scrollBy(hidden)
}

/** Scrolls the column of panels, where it scrolls by itself. */
function revealInColumn(fold: HTMLElement, column: HTMLElement): void {
  const start = column.getBoundingClientRect().top + column.clientTop
  const top = fold.getBoundingClientRect().top - start
  const hidden = top + fold.offsetHeight - column.clientHeight
  column.scrollTop += Math.max(0, Math.min(top, hidden))
  // In a low column the essential part comes before the title. scrollTop takes whole pixels.
  const gist = fold.querySelector('[data-gist]')?.getBoundingClientRect()
  const below = gist ? Math.ceil(gist.bottom - start - column.clientHeight) : 0
  if (gist && below > 0) column.scrollTop += Math.min(below, Math.floor(gist.top - start))
}

/** Events after which the scroll position is no longer adjusted. */
const userEvents = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Scrolls a panel that a link or a question asks for into view. In a narrow widget, what is above it may
 * still be loading: it is kept in view until the first user event. Returns how to stop that.
 */
export function revealAsked(fold: HTMLElement, { width, main }: Widget): (() => void) | undefined {
  const column = fold.closest<HTMLElement>('.inspector')
  if (!column) return undefined
  if (width.now() > stackedUpTo) {
    revealInColumn(fold, column)
    return undefined
  }
  const view = scrollViewAround(fold, main)
  if (!view) return undefined
  const observer = new ResizeObserver(() => revealStart(fold, view))
  for (const part of column.parentElement?.children ?? []) observer.observe(part)
  const end = new AbortController()
  const stop = () => {
    observer.disconnect()
    end.abort()
  }
  for (const name of userEvents)
    rootOf(fold).addEventListener(name, stop, {
      capture: true,
      passive: true,
      signal: end.signal,
    })
  return stop
}

/**
 * Goes to another panel of the same widget: scrolls it into view and focuses its title; `Fold` scrolls
 * again once the panel has opened. By keyboard the button in the title gets the focus; by pointer the
 * title itself, so that Space still steps.
 */
export function goToPanel(
  { detail, currentTarget }: MouseEvent<HTMLElement>,
  name: PanelName,
  widget: Widget,
): void {
  const fold = currentTarget.closest('.inspector')?.querySelector<HTMLElement>(`.${name}-fold`)
  const title = fold?.querySelector<HTMLElement>('.fold-title')
  if (!fold || !title) return
  // Where nothing of the widget scrolls, the browser brings what gets the focus into the window.
  const preventScroll = scrollViewAround(fold, widget.main) !== null
  focusOn(detail > 0 ? title : title.querySelector('button')!, { preventScroll })
  reveal(fold, widget)
}
