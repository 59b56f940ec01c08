import type { Settings } from '../../settings/index.ts'
import { placeName } from '../player/playhead.ts'
import type { PlayerState } from '../player/state.ts'
import type { NetworkState } from './state.ts'

/** All settings as they are now, with the place by its name: what a link is written from. */
export const settingsNow = (
  { settings }: Pick<NetworkState, 'settings'>,
  { view, subject, playhead }: Pick<PlayerState, 'view' | 'subject' | 'playhead'>,
): Settings => ({ ...view, at: placeName(subject, playhead), ...settings })
