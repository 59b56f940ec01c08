import { createContext, use, useContext, useEffect, useState } from 'react'
import {
  type Catalogue,
  loadMessages,
  loadNarrator,
  loadStart,
  type Messages,
  type Narrator,
  type StartMessages,
} from '../i18n/index.ts'
import type { Locale } from '../settings/index.ts'

/** The words of the language that a widget's reader has chosen: those that it starts with. */
export const MessagesContext = createContext<StartMessages | null>(null)

/** What is said from the first picture on. */
export function useStartMessages(): StartMessages {
  const messages = useContext(MessagesContext)
  if (!messages) throw new Error('words are drawn inside a <MessagesContext>')
  return messages
}

export const useLocale = (): Locale => useStartMessages().lang

/** Everything that is said; the part that asks for it is pending until it has loaded. */
export const useMessages = (): Messages => use(loadMessages(useLocale()))

/** The words of one part of the page; its catalogue loads with that part. */
export const useWords = <Words>(catalogue: Catalogue<Words>): Words => catalogue[useLocale()]

/** The sentences of the language; the part that asks for them is pending until they have loaded. */
export const useNarrator = (): Narrator => use(loadNarrator(useLocale()))

/**
 * The words of a language, once all its words and sentences have loaded; while they load, those of the
 * one before. Where they do not come, that one stays and `onFailure` is called.
 */
export function useLoadedMessages(
  locale: Locale,
  first: StartMessages,
  onFailure: (locale: Locale, shown: Locale) => void,
): StartMessages {
  const [messages, setMessages] = useState(first)
  useEffect(() => {
    let isWanted = true
    // Of the first language too: the parts that load after the first picture want them.
    Promise.all([loadStart(locale), loadMessages(locale), loadNarrator(locale)]).then(
      ([arrived]) => {
        if (isWanted) setMessages(arrived)
      },
      (cause: unknown) => {
        console.error(cause)
        if (isWanted && locale !== messages.lang) onFailure(locale, messages.lang)
      },
    )
    return () => {
      isWanted = false
    }
  }, [locale, messages.lang, onFailure])
  return messages
}
