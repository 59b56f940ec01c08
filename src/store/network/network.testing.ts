import { readLink } from '../../settings/index.ts'
import { createNetwork } from './network.ts'

/** For the tests: a network opened at a link with its player, their actions, and their states as they are now. */
export const networkAt = (link = '') => {
  const { settings, problems } = readLink(link)
  const network = createNetwork(settings, problems)
  const { player } = network.getState()
  return {
    network,
    ...player.getInitialState(),
    ...network.getInitialState(),
    now: network.getState,
    shown: player.getState,
  }
}
