import { type Locale, locales } from '../settings/settings.ts'
import type { Messages } from './en.ts'
import { loaderOf } from './loader.ts'
import type { StartMessages } from './start/en.ts'

/** Loads what a page says in one language from its first picture on. */
export const loadStart = loaderOf<StartMessages>({
  en: () => import('./start/en.ts').then(({ en }) => en),
  ko: () => import('./start/ko.ts').then(({ ko }) => ko),
})

/** Loads the words of one language, all but the sentences of single steps. */
export const loadMessages = loaderOf<Messages>({
  en: () => import('./en.ts').then(({ en }) => en),
  ko: () => import('./ko.ts').then(({ ko }) => ko),
})

/** The first language of a reader's list that there is; English where there is none. */
export function chooseLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const [language] = tag.toLowerCase().split('-')
    const found = locales.find((locale) => locale === language)
    if (found) return found
  }
  return 'en'
}
