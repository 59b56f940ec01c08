import type { Locale } from '../settings/settings.ts'

export type { Catalogue } from './catalogue.ts'
export { visible } from './characters.ts'
export type { CounterPlace } from './descriptions.ts'
export type { Messages } from './en.ts'
export { chooseLocale, loadMessages } from './load.ts'
export * from './narration/index.ts'

/** Each language by its own name. */
export const languageNames: Readonly<Record<Locale, string>> = { ko: '한국어', en: 'English' }
