import { createStore } from 'zustand/vanilla'
import type { Problem } from '../door/index.ts'
import type { Settings } from '../settings/index.ts'
import { editingOf } from './editing.ts'
import { movingOf } from './moving.ts'
import { opened } from './opening.ts'
import { reachedByLink } from './reach.ts'
import type { Actions, State, Store } from './state.ts'

/** One widget's state and what can be done with it. Several on a page share nothing. */
export function createStage(given: Settings, problems: readonly Problem[] = []): Store {
  const start = reachedByLink(given)
  const { run } = start
  const found = [...problems, ...start.problems]
  const { settings, asked, playhead, problems: told } = opened(start.settings, run, found)
  return createStore<State & Actions>()((set, get) => ({
    settings,
    run,
    playhead,
    target: null,
    playing: false,
    byHand: false,
    problems: told,
    past: [],
    future: [],
    asked,
    stillness: false,
    lit: [],
    ...movingOf({ set, get }),
    ...editingOf({ set, get }),
    light: (lit) => set({ lit }),
    setStillness: (stillness) => set({ stillness }),
  }))
}
