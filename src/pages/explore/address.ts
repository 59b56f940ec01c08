import { readLink, writeLink } from '../../settings/index.ts'
import { placeName, type State, type Store } from '../../store/index.ts'

/** How long stepping rests before the link follows: browsers limit how often an address may change. */
const patience = 250

/** The link of what is on the stage. */
const linkOf = ({ settings, run, playhead }: State): string =>
  `#${writeLink({ ...settings, at: placeName(run, playhead), step: null })}`

/**
 * Keeps the address and the store together. An edit is an entry of the browser's history, so Back
 * undoes it; steps and looks only rename the entry they are in.
 */
export function followAddress(store: Store): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let adopting = false
  const rename = () => history.replaceState(null, '', linkOf(store.getState()))

  const unsubscribe = store.subscribe((state, before) => {
    if (adopting) return
    const isEntry =
      state.past.length !== before.past.length || state.future.length !== before.future.length
    if (isEntry) {
      clearTimeout(waiting)
      history.replaceState(null, '', linkOf(before))
      history.pushState(null, '', linkOf(state))
    } else if (state.playhead !== before.playhead || state.settings !== before.settings) {
      clearTimeout(waiting)
      waiting = setTimeout(rename, patience)
    }
  })

  // What a link says in vain is not passed on with it.
  const clean = () => {
    if (store.getState().problems.length > 0) rename()
  }
  clean()

  const adopt = () => {
    clearTimeout(waiting)
    adopting = true
    const { settings, problems } = readLink(location.hash)
    store.getState().adopt(settings, problems)
    adopting = false
    clean()
  }
  addEventListener('popstate', adopt) // also when the hash is edited by hand
  return () => {
    unsubscribe()
    clearTimeout(waiting)
    removeEventListener('popstate', adopt)
  }
}
