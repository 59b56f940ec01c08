import { join } from 'node:path'
import type { Page } from '../pages/page.ts'
import { locales } from '../settings/settings.ts'

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** A module and everything that it imports, but for what is only loaded later. */
function reachedFrom(start: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set([start])
  for (const id of reached)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}

/**
 * Puts what a page starts with into one file, and what several pages start with into one that they
 * share: each further file would be a request to wait for. What all languages need is part of every start.
 */
export function startFiles(root: string, pages: readonly Page[]) {
  const file = (path: string) => join(root, 'src', path)
  let starts: readonly (readonly [name: string, ids: ReadonlySet<string>])[] | undefined

  const begin = (graph: Graph) => {
    const [english, korean] = locales.map((locale) =>
      reachedFrom(file(`i18n/start/${locale}.ts`), graph),
    )
    const start = [...reachedFrom(file('main.ts'), graph)]
    const words = [...english!].filter((id) => korean!.has(id))
    return [
      ['start', new Set([...start, ...words])],
      ...pages.map(({ id }) => [id, reachedFrom(file(`pages/${id}/main.tsx`), graph)] as const),
    ] as const
  }

  return {
    debugName: 'what pages start with',
    tags: ['$initial' as const],
    name(id: string, graph: Graph): string | null {
      starts ??= begin(graph)
      const [first, second] = starts.filter(([, ids]) => ids.has(id))
      if (first?.[0] === 'start' || !second) return first?.[0] ?? null
      return 'shared'
    },
    includeDependenciesRecursively: false,
  }
}
