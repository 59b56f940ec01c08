import type { Catalogue, StartMessages } from '../i18n/index.ts'

/** What a page is called, in one language. */
interface PageWords {
  /** In the navigation between pages. */
  readonly name: string
  /** In the browser's tab and in lists of results. */
  readonly title: string
  readonly description: string
  /** In the page as it is served: what can be seen, and what needs scripts. */
  readonly withoutScripts: string
}

/** What `main.tsx` of a page exports: draws the page into its element, which holds what was served until then. */
export type Mount = (root: HTMLElement, messages: StartMessages) => void

/**
 * A page of the site: its record, which is all that other pages know of it. The folder `src/pages/<id>`
 * also has `served.tsx`, the markup that is there before and without scripts, and `main.tsx`, the scripts.
 */
export interface Page {
  readonly id: string
  /** Under the address of the site, with a slash at its end; empty for the first page. */
  readonly path: string
  readonly words: Catalogue<PageWords>
  /** KB after gzip of everything that loads before the first step can be made; the build holds it. */
  readonly budget: number
}
