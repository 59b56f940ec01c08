import { loaderOf } from '../loader.ts'
import type { Narrator } from './narrator.ts'

/** Loads the sentences of one language. */
export const loadNarrator = loaderOf<Narrator>({
  en: () => import('./en/index.ts').then(({ en }) => en),
  ko: () => import('./ko/index.ts').then(({ ko }) => ko),
})
