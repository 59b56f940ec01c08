import { createContext, use, useContext, useEffect, useState } from 'react'
import {
  type Catalogue,
  loadMessages,
  loadNarrator,
  type Messages,
  type Narrator,
} from '../i18n/index.ts'
import type { Locale } from '../settings/index.ts'

/** The words of the language that a widget's reader has chosen. */
export const MessagesContext = createContext<Messages | null>(null)

export function useMessages(): Messages {
  const messages = useContext(MessagesContext)
  if (!messages) throw new Error('words are drawn inside a <MessagesContext>')
  return messages
}

export const useLocale = (): Locale => useMessages().lang

/** The words of one part of the page; its catalogue loads with that part. */
export const useWords = <Words>(catalogue: Catalogue<Words>): Words => catalogue[useLocale()]

/** The sentences of the language; the part that asks for them is pending until they have loaded. */
export const useNarrator = (): Narrator => use(loadNarrator(useLocale()))

/** The words of a language, once its sentences have loaded as well; while they load, those of the one before. Where they do not come, that one stays. */
export function useLoadedMessages(locale: Locale, first: Messages): Messages {
  const [messages, setMessages] = useState(first)
  useEffect(() => {
    if (messages.lang === locale) return
    let isWanted = true
    Promise.all([loadMessages(locale), loadNarrator(locale)]).then(([arrived]) => {
      if (isWanted) setMessages(arrived)
    }, console.error)
    return () => {
      isWanted = false
    }
  }, [locale, messages])
  return messages
}
