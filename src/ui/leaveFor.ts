import type { RefObject } from 'react'

/** Leaves a small sheet for a large one: first out of the way, so that the focus comes back to the bar afterwards. */
export const leaveFor = (sheet: RefObject<HTMLElement | null>, open: () => void) => () => {
  sheet.current?.hidePopover()
  open()
}
