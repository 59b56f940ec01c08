import type { Locale } from '../settings/settings.ts'

/** The words of one part of the page in every language. Each part of `why/` has one, which is loaded with its panel. */
export type Catalogue<Words> = Readonly<Record<Locale, Words>>
