import type { PanelName } from '../../settings/index.ts'

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
 * Where it is yet to unfold, `Fold` brings it into sight once it has.
 */
export function showFold(from: Element, name: PanelName): void {
  const fold = from.closest('.inspector')?.querySelector(`.${name}-fold`)
  if (!fold) return
  fold.querySelector<HTMLElement>('.fold-title button')?.focus()
  reveal(fold)
}
