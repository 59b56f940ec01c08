import type { Rolldown } from 'vite'
import type { Page } from '../pages/page.ts'

export type Bundle = Rolldown.OutputBundle

/** The file that begins with a module, and all files that it needs. */
export function filesOf(bundle: Bundle, module: string): readonly Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const needed = new Set(chunks.filter((one) => one.moduleIds.some((id) => id.endsWith(module))))
  for (const { imports } of needed)
    for (const file of imports) {
      const chunk = bundle[file]
      if (chunk?.type === 'chunk') needed.add(chunk)
    }
  return [...needed]
}

const scriptsOf = (bundle: Bundle, { id }: Page) => filesOf(bundle, `/src/pages/${id}/main.tsx`)

/** The HTML of a page with links to all that it starts with, so that everything is asked for at once. */
export function withFirstFiles(html: string, page: Page, bundle: Bundle): string {
  const up = page.path ? page.path.replaceAll(/[^/]+\//g, '../') : './'
  const scripts = scriptsOf(bundle, page)
  const styles = scripts.flatMap((one) => [...(one.viteMetadata?.importedCss ?? [])])
  const links = [
    ...styles.map((file) => ['stylesheet', file]),
    ...scripts.map(({ fileName }) => ['modulepreload" crossorigin="', fileName]),
  ]
    .filter(([, file]) => !html.includes(`"${up}${file}"`))
    .map(([rel, file]) => `    <link rel="${rel}" href="${up}${file}">\n`)
  return (
    html
      .replace(/ *<\/head>/, (end) => links.join('') + end)
      // A page that is opened as a file may have its style, if it is not asked for as of another site.
      .replaceAll('rel="stylesheet" crossorigin', 'rel="stylesheet"')
  )
}
