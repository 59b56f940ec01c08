import type { MouseEvent } from 'react'
import type { PanelName } from '../settings/index.ts'
import { pageView } from '../ui/browser.ts'
import { focusOn, rootOf } from '../ui/focus.ts'
import type { Widget } from '../ui/widget/context.ts'
import { stackedUpTo } from '../ui/widget/width.ts'

/** Scrolls a panel into view, with its title at the top where it is too tall. */
export function reveal(fold: Element): void {
  fold.scrollIntoView({ block: 'nearest' }) // which newer browsers answer with a promise
}

/** Height of a panel that has to be visible, in CSS pixels: its title and the first lines. */
const glimpse = 140

/**
 * On a narrow page, which scrolls as a whole, scrolls only until the start of a panel is visible: the
 * picture is above. What is marked `data-over-end` lies over the end of the page.
 */
function revealInPage(fold: HTMLElement): void {
  const over = fold.closest('.widget')?.querySelector('[data-over-end]')
  const end = Math.min(pageView.height(), over?.getBoundingClientRect().top ?? Infinity)
  const hidden = fold.getBoundingClientRect().top + Math.min(glimpse, fold.offsetHeight) - end
  if (hidden > 0) pageView.scrollBy(hidden)
}

/** Scrolls the column of panels, where it scrolls by itself; the page does not move. */
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

/** Events after which the page no longer adjusts its scroll position. */
const userEvents = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Scrolls a panel that a link or a question asks for into view. On a narrow page, what is above it may
 * still be loading: it is kept in view until the first user event. A
 * page that is about more than this widget does not scroll. Returns how to stop that.
 */
export function revealAsked(fold: HTMLElement, { width, main }: Widget): (() => void) | undefined {
  const column = fold.closest<HTMLElement>('.inspector')
  if (!column) return undefined
  if (width.now() > stackedUpTo) {
    revealInColumn(fold, column)
    return undefined
  }
  if (!main) return undefined
  const observer = new ResizeObserver(() => revealInPage(fold))
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
 * Goes to another panel of the same widget: focuses its title and scrolls it into view; `Fold` does so
 * again once the panel has opened. By keyboard the button in the title gets the focus; by pointer the
 * title itself, so that Space still steps.
 */
export function goToPanel(
  { detail, currentTarget }: MouseEvent<HTMLElement>,
  name: PanelName,
): void {
  const fold = currentTarget.closest('.inspector')?.querySelector(`.${name}-fold`)
  const title = fold?.querySelector<HTMLElement>('.fold-title')
  if (!fold || !title) return
  focusOn(detail > 0 ? title : title.querySelector('button')!)
  reveal(fold)
}
