import { createStore } from 'zustand/vanilla'
import type { Problem } from '../../door/index.ts'
import type { Source } from '../../scene/index.ts'
import type { ViewSettings } from '../../settings/index.ts'
import { cameraOf, restingCameras } from './camera.ts'
import { lookingOf } from './looking.ts'
import { movingOf } from './moving.ts'
import { opened } from './opening.ts'
import type { Player, PlayerActions, PlayerState } from './state.ts'

/**
 * What shows a trace, whatever recorded it: a cell, a circuit, another program. Opened as a view
 * says, with a second trace beside it or none. Players share nothing.
 */
export function createPlayer(
  source: Source,
  view: ViewSettings,
  beside: Source | null = null,
  problems: readonly Problem[] = [],
): Player {
  return createStore<PlayerState & PlayerActions>()((set, get) => ({
    ...opened(source, view, beside, problems),
    target: null,
    playing: false,
    byHand: false,
    stillness: false,
    stale: false,
    lit: [],
    cameras: restingCameras,
    ...movingOf({ set, get }),
    ...lookingOf({ set, get }),
    ...cameraOf({ set, get }),
  }))
}
