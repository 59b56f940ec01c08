import { useEffect } from 'react'
import { useStore } from 'zustand'
import { messagesFor } from '../../i18n/index.ts'
import type { Locale } from '../../settings/index.ts'
import type { Player } from '../../store/index.ts'
import { useMedia } from '../../ui/useMedia.ts'

/** Makes the page follow what is wished for: theme, language, and stillness where the system asks for it. */
export function usePreferences(player: Player, locale: Locale): void {
  const theme = useStore(player, ({ view }) => view.theme)
  const mistaken = useStore(player, ({ subject }) => subject.trace.mistakes.length > 0)
  const dark = useMedia('(prefers-color-scheme: dark)')
  const still = useMedia('(prefers-reduced-motion: reduce)')

  useEffect(() => {
    document.documentElement.dataset.theme = theme === 'auto' ? (dark ? 'dark' : 'light') : theme
  }, [theme, dark])

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  useEffect(() => {
    const { page, mistakes } = messagesFor(locale)
    document.title = mistaken ? mistakes.title(page.title) : page.title
  }, [locale, mistaken])

  useEffect(() => player.getState().setStillness(still), [player, still])
}
