import type { MouseEvent } from 'react'

/** The document or shadow root of an element: its focus and its ids are looked up there. */
export const rootOf = (inside: Element) => inside.getRootNode() as Document | ShadowRoot

/** The element around another one: around a shadow root it is the host. */
export const parentOf = (inside: Element): Element | null => {
  if (inside.parentElement) return inside.parentElement
  const root = rootOf(inside)
  return root instanceof ShadowRoot ? root.host : null
}

/**
 * Moves the focus after a press. After a pointer press nothing keeps it, so that the arrow keys still
 * move the playhead; after a keyboard press it goes to `to`, which is given where the button disappears.
 */
export function passFocus(
  { detail, currentTarget }: MouseEvent<HTMLElement>,
  to?: HTMLElement | null,
): void {
  if (detail > 0) dropFocus(currentTarget)
  else if (to) focusOn(to)
}

/** Takes the focus from an element. It stays in a widget that has keys only while the focus is inside it. */
export function dropFocus(element: HTMLElement): void {
  const widget = element.closest<HTMLElement>('.widget[tabindex]')
  if (widget) widget.focus({ preventScroll: true })
  else element.blur()
}

/** Focuses an element, also one that is not focusable otherwise, such as a title; it is only until it loses the focus. */
export function focusOn(to: HTMLElement, options?: FocusOptions): void {
  const isThere = () => rootOf(to).activeElement === to
  to.focus(options)
  if (isThere()) return
  const giveUp = () => {
    if (isThere()) return // another window is active
    to.removeAttribute('tabindex')
    to.removeEventListener('blur', giveUp)
  }
  to.tabIndex = -1
  to.addEventListener('blur', giveUp)
  to.focus(options)
}

/** The title of the section around an element; that of a panel is a button. */
export function titleAround(inside: Element): HTMLElement | null {
  const part = inside.closest('[aria-labelledby]')
  return part && rootOf(part).getElementById(part.getAttribute('aria-labelledby')!)
}

/**
 * Where the focus of a widget goes when what had it disappears: to the element marked `data-focus-home`,
 * which is always there and does not use the arrow keys.
 */
export const focusHome = (inside: Element): HTMLElement | null =>
  inside.closest('.widget')?.querySelector<HTMLElement>('[data-focus-home]') ?? null
