import type { Store } from './state.ts'

/** The one place that reads a clock: passes the time between frames to a store while something moves. */
export function startClock(store: Store): () => void {
  let frame = 0
  let before = 0
  const tick = (now: number) => {
    store.getState().advance(Math.min(100, now - before)) // a tab that slept does not leap ahead
    before = now
    frame = moves() ? requestAnimationFrame(tick) : 0
  }
  const moves = () => store.getState().playing || store.getState().target !== null
  const wake = () => {
    if (frame !== 0 || !moves()) return
    before = performance.now()
    frame = requestAnimationFrame(tick)
  }
  const unsubscribe = store.subscribe(wake)
  return () => {
    unsubscribe()
    cancelAnimationFrame(frame)
  }
}
