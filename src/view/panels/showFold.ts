import type { MouseEvent } from 'react'
import type { PanelName } from '../../settings/index.ts'
import { focusOn } from '../chrome/focus.ts'

/** Scrolls just as far as brings a panel into sight, from its title on where it is too tall. */
export const reveal = (fold: Element): void => fold.scrollIntoView({ block: 'nearest' })

/** The same within the column of panels, where that scrolls by itself; the page stays where it is. */
export function revealInColumn(fold: HTMLElement): void {
  const column = fold.closest<HTMLElement>('.inspector')
  if (!column) return
  const top = fold.getBoundingClientRect().top - column.getBoundingClientRect().top
  const hidden = top + fold.offsetHeight - column.clientHeight
  column.scrollTop += Math.max(0, Math.min(top, hidden))
}

/**
 * Goes to another panel in the same widget: its title has the focus, and what is there is in sight.
 * Where it is yet to unfold, `Fold` brings it into sight once it has. By keyboard the button in the
 * title has the focus, which folds the panel; by pointer the title, so that Space still steps.
 */
export function showFold(
  { detail, currentTarget }: MouseEvent<HTMLElement>,
  name: PanelName,
): void {
  const fold = currentTarget.closest('.inspector')?.querySelector(`.${name}-fold`)
  const title = fold?.querySelector<HTMLElement>('.fold-title')
  if (!fold || !title) return
  focusOn(detail > 0 ? title : title.querySelector('button')!)
  reveal(fold)
}
