import { pageView } from '../browser.ts'
import { parentOf } from '../focus.ts'

/** What scrolls something: where its visible part begins and ends in the window, and how to move it, in CSS pixels. */
export interface ScrollView {
  readonly top: () => number
  readonly bottom: () => number
  readonly scrollBy: (pixels: number) => void
}

const viewOfBox = (box: Element): ScrollView => {
  const top = () => box.getBoundingClientRect().top + box.clientTop
  return {
    top,
    bottom: () => top() + box.clientHeight,
    scrollBy: (pixels) => box.scrollBy({ top: pixels, behavior: 'instant' }),
  }
}

const scrolls = (box: Element): boolean =>
  /^(auto|scroll)$/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight

/**
 * The nearest box around a part of a widget that scrolls, in the widget or around it. The page itself
 * is one only for the widget that it is about: otherwise null, and the reader's place in it stays.
 */
export function scrollViewAround(part: Element, main: boolean): ScrollView | null {
  for (let box = parentOf(part); box && !pageView.isOf(box); box = parentOf(box))
    if (scrolls(box)) return viewOfBox(box)
  return main ? pageView : null
}
