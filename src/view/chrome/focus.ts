import type { MouseEvent } from 'react'

/**
 * Where the focus goes after a press: with the pointer nowhere, so that the arrow keys stay with the
 * playhead; with the keyboard to what is named, as when the button itself is about to go.
 */
export function passFocus(
  { detail, currentTarget }: MouseEvent<HTMLElement>,
  to?: HTMLElement | null,
): void {
  if (detail > 0) currentTarget.blur()
  else to?.focus()
}

/** The title of the part of the page that something is in; the title of a panel is a button. */
export function titleAround(inside: Element): HTMLElement | null {
  const part = inside.closest('[aria-labelledby]')
  return part && document.getElementById(part.getAttribute('aria-labelledby')!)
}
