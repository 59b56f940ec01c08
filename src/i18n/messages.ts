import type { Locale } from '../settings/settings.ts'
import { en, type Messages } from './en.ts'
import { ko } from './ko.ts'
import { en as englishNarrator } from './narration/en/index.ts'
import { ko as koreanNarrator } from './narration/ko/index.ts'
import type { Narrator } from './narration/narrator.ts'

type Everything = Messages & { readonly narrator: Narrator }

const messages: Readonly<Record<Locale, Everything>> = {
  en: { ...en, narrator: englishNarrator },
  ko: { ...ko, narrator: koreanNarrator },
}

/** The words and sentences of a language. This file brings all languages: it is for tests, a page loads one. */
export const messagesFor = (locale: Locale): Everything => messages[locale]
