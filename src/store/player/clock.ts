import type { Player } from './state.ts'

/** The one place that reads a clock: passes the time between frames to a player while something moves. */
export function startClock(player: Player): () => void {
  let frame = 0
  let before = 0
  const tick = (now: number) => {
    player.getState().advance(Math.min(100, now - before)) // a tab that slept does not leap ahead
    before = now
    frame = moves() ? requestAnimationFrame(tick) : 0
  }
  const moves = () => player.getState().playing || player.getState().target !== null
  const wake = () => {
    if (frame !== 0 || !moves()) return
    before = performance.now()
    frame = requestAnimationFrame(tick)
  }
  const unsubscribe = player.subscribe(wake)
  return () => {
    unsubscribe()
    cancelAnimationFrame(frame)
  }
}
