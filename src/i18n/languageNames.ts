import type { Locale } from '../settings/settings.ts'

/** Each language by its own name. */
export const languageNames: Readonly<Record<Locale, string>> = { ko: '한국어', en: 'English' }
