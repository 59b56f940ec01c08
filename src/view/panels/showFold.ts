import type { PanelName } from '../../settings/index.ts'

/** Scrolls just as far as brings a panel into sight, from its title on where it is too tall. */
export const reveal = (fold: Element): void => fold.scrollIntoView({ block: 'nearest' })

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
