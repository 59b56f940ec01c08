import { type RefObject, useEffect, useRef } from 'react'
import type { PlayerActions } from '../store/index.ts'

/** A swipe: at least so many pixels, at most so many milliseconds, nearly horizontal. */
const least = 60
const longest = 400

/** A quick horizontal swipe of one finger steps: left is next, right is previous. A slower drag pans. */
export function useSwipe(
  host: RefObject<HTMLElement | null>,
  actions: Pick<PlayerActions, 'next' | 'previous'>,
  takeBack: () => void,
) {
  // The camera has moved along with the finger: a swipe puts it back.
  const undo = useRef(takeBack)
  undo.current = takeBack

  useEffect(() => {
    const element = host.current
    if (!element) return
    let start: { x: number; y: number; at: number } | null = null
    const down = (event: TouchEvent) => {
      const [touch] = event.touches
      start =
        event.touches.length === 1 && touch
          ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp }
          : null
    }
    const up = (event: TouchEvent) => {
      const [touch] = event.changedTouches
      if (!start || !touch) return
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y]
      const quick = event.timeStamp - start.at < longest
      start = null
      if (!quick || Math.abs(dx) < least || Math.abs(dy) > Math.abs(dx) / 2) return
      undo.current()
      if (dx < 0) actions.next()
      else actions.previous()
    }
    // Before d3-zoom, which lets no one hear of a touch after it.
    const heard = { passive: true, capture: true }
    element.addEventListener('touchstart', down, heard)
    element.addEventListener('touchend', up, heard)
    return () => {
      element.removeEventListener('touchstart', down, heard)
      element.removeEventListener('touchend', up, heard)
    }
  }, [host, actions])
}
