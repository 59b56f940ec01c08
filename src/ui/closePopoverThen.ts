import type { RefObject } from 'react'

/** Closes a popover before it opens a dialog, so that the focus returns to the popover's button afterwards. */
export const closePopoverThen =
  (popover: RefObject<HTMLElement | null>, open: () => void) => () => {
    popover.current?.hidePopover()
    open()
  }
