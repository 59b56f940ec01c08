import { readLink, writeLink } from '../../../settings/index.ts'
import {
  type Network,
  type NetworkState,
  type PlayerState,
  settingsNow,
} from '../../../store/index.ts'
import { type Browser, type EntryState, thisBrowser } from './browser.ts'
import { createWriter, type Written } from './writer.ts'

/** How long stepping rests before the link follows, in milliseconds. */
const patience = 250

/** The number in the state of an entry that this page has written; undefined in any other. */
function numberIn(state: unknown, page: number): number | undefined {
  const { page: own, entry } = (state ?? {}) as Partial<EntryState>
  return own === page ? entry : undefined
}

/**
 * Keeps the address and a network together. An edit is an entry of the browser's history with the
 * number of its entry in the network's, so that Back and Forward lead there, whatever the link could
 * carry of it. Steps and looks only rename the entry they are in.
 */
export function followAddress(network: Network, browser: Browser = thisBrowser): () => void {
  const page = Date.now()
  const { player } = network.getInitialState()
  const written = (state: NetworkState, shown: PlayerState): Written => ({
    state: { page, entry: state.history.id },
    link: `#${writeLink(settingsNow(state, shown))}`,
  })
  const writer = createWriter(browser, () => written(network.getState(), player.getState()))

  /** What the player showed of the pass before. */
  let before = player.getState()
  const endPlayer = player.subscribe((now, last) => {
    if (now.source !== last.source) before = last
    else if (now.playhead !== last.playhead || now.view !== last.view) writer.rename(patience)
  })
  const endNetwork = network.subscribe((now, last) => {
    if (now.followed !== last.followed) {
      writer.drop()
      settle()
    } else if (now.history.id !== last.history.id) writer.push(() => written(last, before))
    else if (now.settings !== last.settings) writer.rename(patience)
  })

  // What a link says in vain is not passed on with it; one in which all is right stays as it is written.
  const settle = () => (player.getState().problems.length > 0 ? writer.rename() : writer.mark())
  settle()

  const endMoves = browser.onMove((state) => {
    writer.drop()
    const { settings, problems } = readLink(browser.hash())
    network.getState().adopt(settings, problems, numberIn(state, page))
  })
  return () => {
    for (const end of [endPlayer, endNetwork, endMoves, writer.drop]) end()
  }
}
