import { gzipSync } from 'node:zlib'
import type { Page } from '../pages/page.ts'
import { locales } from '../settings/settings.ts'
import { type Bundle, filesOf } from './links.ts'

/** KB after gzip of all that a page loads before its first step: its HTML, what that links, and the words of one language, the longer ones. */
export function sizeOfFirstLoad({ path }: Page, bundle: Bundle): number {
  const sizeOf = (file: string) => {
    const one = bundle[file]!
    return gzipSync(one.type === 'chunk' ? one.code : one.source).length / 1024
  }
  const total = (files: readonly string[]) => files.reduce((sum, file) => sum + sizeOf(file), 0)

  const page = bundle[`${path}index.html`]!
  const html = page.type === 'asset' ? String(page.source) : ''
  const linked = Object.keys(bundle).filter((file) => html.includes(`${file}"`))
  const words = locales.map((locale) =>
    total(
      filesOf(bundle, `/src/i18n/start/${locale}.ts`)
        .map(({ fileName }) => fileName)
        .filter((file) => !linked.includes(file)),
    ),
  )
  return sizeOf(page.fileName) + total(linked) + Math.max(...words)
}
