import { rootOf } from '../focus.ts'

/**
 * Opens a dialog in `place`, over its siblings: none of them can be used until it is gone, and it has the
 * focus. Returns what takes that back and returns the focus to where it was.
 */
export function layOver(dialog: HTMLDialogElement, place: HTMLElement): () => void {
  const before = rootOf(place).activeElement
  const beneath = [...(place.parentElement?.children ?? [])].filter((one) => one !== place)
  const setInert = (inert: boolean) => {
    for (const one of beneath) one.toggleAttribute('inert', inert)
  }
  dialog.show()
  setInert(true)
  dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  return () => {
    setInert(false)
    dialog.close()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
