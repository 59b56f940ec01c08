import { readLink } from '../../settings/index.ts'
import { createNetwork } from './network.ts'
import type { Slices } from './turns.ts'

/** For the tests: large work in one go, too. */
export const inOneGo: Slices = (work, report) => {
  for (const _ of { [Symbol.iterator]: () => work });
  report(null, true)
}

/** For the tests: a network opened at a link with its player, their actions, and their states as they are now. */
export const networkAt = (link = '', slices?: Slices) => {
  const { settings, problems } = readLink(link)
  const network = createNetwork(settings, problems, slices)
  const { player } = network.getState()
  return {
    network,
    ...player.getInitialState(),
    ...network.getInitialState(),
    now: network.getState,
    shown: player.getState,
  }
}
