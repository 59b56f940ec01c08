import { useEffect, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import type { State, Store } from '../store/index.ts'

/** Whether one only moved through time between two states. */
const onlyMoved = (now: State, before: State): boolean =>
  now.run === before.run &&
  now.settings === before.settings &&
  now.lit === before.lit &&
  now.problems === before.problems &&
  now.past === before.past &&
  now.future === before.future

/**
 * A store that follows another: at once, but after a step only when the picture of that step has
 * been painted. What reads it is drawn all of one moment, and never holds up the picture.
 */
export function useAfterPaint(store: Store): Store {
  const [follower] = useState<Store>(() => createStore(() => store.getState()))
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
      follower.setState(store.getState(), true)
    }
    const unsubscribe = store.subscribe((now, before) => {
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
  }, [store, follower])
  return follower
}
