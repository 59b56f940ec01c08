import { type Locale, locales } from '../settings/settings.ts'
import { en, type Messages } from './en.ts'
import { ko } from './ko.ts'

export type { Catalogue } from './catalogue.ts'
export { visible } from './characters.ts'
export type { CounterPlace } from './descriptions.ts'
export type { Messages } from './en.ts'
export * from './narration/index.ts'

const messages: Readonly<Record<Locale, Messages>> = { en, ko }

export const messagesFor = (locale: Locale): Messages => messages[locale]

/** Each language by its own name. */
export const languageNames: Readonly<Record<Locale, string>> = { ko: '한국어', en: 'English' }

/** The first language of a reader's list that there is; English where there is none. */
export function chooseLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const [language] = tag.toLowerCase().split('-')
    const found = locales.find((locale) => locale === language)
    if (found) return found
  }
  return 'en'
}
