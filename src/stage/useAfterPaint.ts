import { useEffect, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Player, PlayerState } from '../store/index.ts'

/** Whether only the playhead differs between two states. */
const onlyMoved = (now: PlayerState, before: PlayerState): boolean =>
  now.source === before.source &&
  now.beside === before.beside &&
  now.view === before.view &&
  now.lit === before.lit &&
  now.stale === before.stale &&
  now.problems === before.problems

/**
 * A store that follows a player: at once, but after a step only when the picture of that step has
 * been painted. What reads it is drawn all of one moment, and never delays the picture.
 */
export function useAfterPaint(player: Player): Player {
  const [follower] = useState<Player>(() => createStore(() => player.getState()))
  useEffect(() => {
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const callOff = () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      frame = 0
    }
    const follow = () => {
      callOff()
      follower.setState(player.getState(), true)
    }
    const unsubscribe = player.subscribe((now, before) => {
      if (!onlyMoved(now, before)) follow()
      // A frame's callbacks come before its paint, a timer set in them after it.
      else if (frame === 0)
        frame = requestAnimationFrame(() => {
          timer = setTimeout(follow)
        })
    })
    follow() // what happened before this effect
    return () => {
      unsubscribe()
      callOff()
    }
  }, [player, follower])
  return follower
}
