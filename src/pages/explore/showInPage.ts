import type { StartMessages } from '../../i18n/index.ts'
import { explore } from './page.ts'

/** What of a widget the page follows that is about it. */
export interface Shown {
  readonly messages: StartMessages
  /** Whether the backward pass makes a mistake. */
  readonly mistaken: boolean
  /** As it is seen: the system's where none was chosen. */
  readonly theme: string
}

/** Gives the page the language of its widget, the theme around it, and a title. */
export function showInPage({ messages: { lang, mistakes }, mistaken, theme }: Shown): void {
  const { title } = explore.words[lang]
  document.title = mistaken ? mistakes.title(title) : title
  document.documentElement.lang = lang
  document.documentElement.dataset.theme = theme
}
