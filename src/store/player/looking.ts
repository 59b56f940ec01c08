import { reconcileView } from '../../settings/index.ts'
import { keptPosition } from './keptPosition.ts'
import { opened, selecting } from './opening.ts'
import { cut, fittedLoop, placeAt, positionOf } from './playhead.ts'
import type { Looking, PlayerAccess } from './state.ts'

/** Actions that change what is shown, and how. */
export function lookingOf({ set, get }: PlayerAccess): Looking {
  return {
    setView: (change) => {
      const { source, subject, beside, view: before } = get()
      const asked = reconcileView({ ...before, ...change, at: null, step: null })
      const view = selecting({ ...asked, loop: fittedLoop(asked.loop, subject) }, source)
      if (cut(source, view) === cut(source, before)) {
        set({ view })
        return
      }
      // Other moves of the same trace: the place and the loop stay at their steps.
      const position = positionOf({ ...get(), view: { ...before, loop: view.loop } })
      const { loop, ...place } = placeAt(source, view, position)
      set({ ...place, view: { ...view, loop }, beside: beside && cut(beside, view), target: null })
    },
    select: (selected) => get().setView({ selected }),
    light: (lit) => set({ lit }),
    setStillness: (stillness) => set({ stillness }),
    setStale: (stale) => set({ stale }),

    show: (source, beside, given) => {
      const { source: before, subject, view } = get()
      const other = beside && cut(beside, view)
      if (source === before && !given) {
        set({ beside: other })
        return
      }
      const position = given ?? keptPosition(subject, positionOf(get()), cut(source, view))
      const { loop, ...place } = placeAt(source, view, position)
      set({
        source,
        ...place,
        beside: other,
        view: selecting({ ...view, loop }, source),
        target: null,
        playing: false,
      })
    },
    open: (source, beside, view, problems = []) =>
      set({ ...opened(source, view, beside, problems), target: null, playing: false }),
    report: (problems) => set({ problems }),
    dismiss: (problem) =>
      set({ problems: get().problems.filter((candidate) => candidate !== problem) }),
  }
}
