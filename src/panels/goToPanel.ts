import type { MouseEvent } from 'react'
import type { PanelName } from '../settings/index.ts'
import { focusOn } from '../ui/focus.ts'

/** Scrolls just as far as brings a panel into sight, from its title on where it is too tall. */
export function reveal(fold: Element): void {
  fold.scrollIntoView({ block: 'nearest' }) // which newer browsers answer with a promise
}

/** So much of a panel is in sight at least, in CSS pixels: its title and what comes first under it. */
const glimpse = 140

/** Scrolls a narrow page, which scrolls as a whole, no farther than it takes to see how a panel begins: the picture is above. */
function revealInPage(fold: HTMLElement): void {
  const transport = fold.closest('.widget')?.querySelector('.transport')
  const end = Math.min(innerHeight, transport?.getBoundingClientRect().top ?? innerHeight)
  const hidden = fold.getBoundingClientRect().top + Math.min(glimpse, fold.offsetHeight) - end
  if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' })
}

/** The same within the column of panels, where that scrolls by itself; the page stays where it is. */
function revealInColumn(fold: HTMLElement, column: HTMLElement): void {
  const start = column.getBoundingClientRect().top + column.clientTop
  const top = fold.getBoundingClientRect().top - start
  const hidden = top + fold.offsetHeight - column.clientHeight
  column.scrollTop += Math.max(0, Math.min(top, hidden))
  // A low column shows what the panel is about, rather than its title. It scrolls by whole pixels.
  const gist = fold.querySelector('[data-gist]')?.getBoundingClientRect()
  const below = gist ? Math.ceil(gist.bottom - start - column.clientHeight) : 0
  if (gist && below > 0) column.scrollTop += Math.min(below, Math.floor(gist.top - start))
}

/** What ends the arrival of a page: somebody does something. */
const doings = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Brings a panel that was asked for into sight. On a narrow page what stands above it may still be
 * arriving: it stays in sight until the reader does something. Returns what ends that.
 */
export function revealAsked(fold: HTMLElement): (() => void) | undefined {
  const column = fold.closest<HTMLElement>('.inspector')
  if (!column) return undefined
  if (matchMedia('(min-width: 901px)').matches) {
    revealInColumn(fold, column)
    return undefined
  }
  const observer = new ResizeObserver(() => revealInPage(fold))
  for (const part of column.parentElement?.children ?? []) observer.observe(part)
  const end = new AbortController()
  const stop = () => {
    observer.disconnect()
    end.abort()
  }
  for (const doing of doings)
    addEventListener(doing, stop, { capture: true, passive: true, signal: end.signal })
  return stop
}

/**
 * Goes to another panel in the same widget: its title has the focus, and what is there is in sight.
 * Where it is yet to unfold, `Fold` brings it into sight once it has. By keyboard the button in the
 * title has the focus, which folds the panel; by pointer the title, so that Space still steps.
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
