import type { MouseEvent } from 'react'

/** The document, or the shadow root that a widget is in: there its focus and its ids are looked up. */
export const rootOf = (inside: Element) => inside.getRootNode() as Document | ShadowRoot

/**
 * Where the focus goes after a press: with the pointer nowhere, so that the arrow keys stay with the
 * playhead; with the keyboard to what is named, as when the button itself is about to go.
 */
export function passFocus(
  { detail, currentTarget }: MouseEvent<HTMLElement>,
  to?: HTMLElement | null,
): void {
  if (detail > 0) currentTarget.blur()
  else if (to) focusOn(to)
}

/** Gives the focus even to what has it at no other time, such as a title; a pointer that presses there does not. */
export function focusOn(to: HTMLElement): void {
  const isThere = () => rootOf(to).activeElement === to
  to.focus()
  if (isThere()) return
  const giveUp = () => {
    if (isThere()) return // another window has it for now
    to.removeAttribute('tabindex')
    to.removeEventListener('blur', giveUp)
  }
  to.tabIndex = -1
  to.addEventListener('blur', giveUp)
  to.focus()
}

/** The title of the part of the page that something is in; the title of a panel is a button. */
export function titleAround(inside: Element): HTMLElement | null {
  const part = inside.closest('[aria-labelledby]')
  return part && rootOf(part).getElementById(part.getAttribute('aria-labelledby')!)
}

/** The button that plays, in the widget that something is in: it is always there, and leaves the arrow keys alone. */
export const playButton = (inside: Element): HTMLElement | null =>
  inside.closest('.widget')?.querySelector<HTMLElement>('.transport .primary') ?? null
