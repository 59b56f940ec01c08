/**
 * What a widget asks of the browser: the only file of one that names `document`, `window` or `navigator`,
 * or gets there from an element. What else may is in layers.test.ts, each with its reason.
 * All of it is the same for every widget of a page (what the system wishes) or does not stay (a copy, a
 * download, a reload). Whatever a widget shows, it shows inside its own element.
 */
import { rootOf } from './focus.ts'

/** Whether a media query matches now. Widths are not asked for here: a widget has its own. */
export const matchesMedia = (query: string): boolean => matchMedia(query).matches

/** Calls back whenever a media query begins or ceases to match; returns what ends that. */
export function watchMedia(query: string, changed: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

/** The languages that the reader prefers, the most preferred one first; none where there is no browser. */
export const preferredLanguages = (): readonly string[] =>
  typeof navigator === 'undefined' ? [] : navigator.languages

/** Whether the keyboard has a ⌘. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

/**
 * Rejects where a frame has no permission. A text that is yet to be made is asked for at once, while
 * the press still counts.
 */
export const copyText = (text: string | Promise<string>): Promise<void> =>
  typeof text === 'string'
    ? navigator.clipboard.writeText(text)
    : navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])

/** Saves what an address stands for as a file. */
export function saveAs(name: string, address: string): void {
  const link = Object.assign(document.createElement('a'), { download: name, href: address })
  link.click()
}

/** Whether the page is in a frame without an origin, which may save files only if its host says so. */
export const isSandboxed = (): boolean => globalThis.origin === 'null'

/** Hears the events of the whole page: only for the widget that the page is about. */
export const wholePage = (): EventTarget => document

/** Fills the screen with an element, or leaves that again. */
export function toggleFullscreen(element: HTMLElement): void {
  const done = rootOf(element).fullscreenElement
    ? document.exitFullscreen()
    : element.requestFullscreen()
  done.catch(() => {}) // a page in a frame may not be allowed to; it then stays as it is
}

export const reloadPage = (): void => location.reload()

/** The page as something that scrolls: a `ScrollView`, and the elements that stand for it. */
export const pageView = {
  top: (): number => 0,
  bottom: (): number => innerHeight,
  scrollBy: (pixels: number): void => scrollBy({ top: pixels, behavior: 'instant' }),
  isOf: (element: Element): boolean =>
    element === document.body || element === document.documentElement,
}
