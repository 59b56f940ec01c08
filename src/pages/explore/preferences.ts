import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Messages } from '../../i18n/index.ts'
import type { Player } from '../../store/index.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { explore } from './page.ts'

/** Makes the page follow what is wished for: theme, language, and stillness where the system asks for it. */
export function usePreferences(player: Player, { lang, mistakes }: Messages): void {
  const theme = useStore(player, ({ view }) => view.theme)
  const mistaken = useStore(player, ({ subject }) => subject.trace.mistakes.length > 0)
  const dark = useMedia('(prefers-color-scheme: dark)')
  const still = useMedia('(prefers-reduced-motion: reduce)')

  useEffect(() => {
    document.documentElement.dataset.theme = theme === 'auto' ? (dark ? 'dark' : 'light') : theme
  }, [theme, dark])

  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])

  useEffect(() => {
    const { title } = explore.words[lang]
    document.title = mistaken ? mistakes.title(title) : title
  }, [lang, mistakes, mistaken])

  useEffect(() => player.getState().setStillness(still), [player, still])
}
