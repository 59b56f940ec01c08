import type { Locale } from '../settings/settings.ts'

/** The words of one part of the page in every language. Each panel has one, which loads with it. */
export type Catalogue<Words> = Readonly<Record<Locale, Words>>
