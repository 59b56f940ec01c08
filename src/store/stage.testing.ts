import { readLink } from '../settings/index.ts'
import { createStage } from './store.ts'

/** For the tests: a stage opened at a link, its actions, and its state as it is now. */
export const stage = (link = '') => {
  const { settings, problems } = readLink(link)
  const store = createStage(settings, problems)
  return { store, ...store.getState(), now: store.getState }
}
