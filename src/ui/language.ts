import { createContext, useContext } from 'react'
import { type Catalogue, type Messages, messagesFor } from '../i18n/index.ts'
import type { Locale } from '../settings/index.ts'

/** The language that a widget's reader has chosen. */
export const LocaleContext = createContext<Locale | null>(null)

export function useLocale(): Locale {
  const locale = useContext(LocaleContext)
  if (!locale) throw new Error('words are drawn inside a <LocaleContext>')
  return locale
}

/** The words of one part of the page; its catalogue loads with that part. */
export const useWords = <Words>(catalogue: Catalogue<Words>): Words => catalogue[useLocale()]

export const useMessages = (): Messages => messagesFor(useLocale())
