import { useMemo } from 'react'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import { useMessages, useWords } from '../../ui/language.ts'
import { usePlayer } from '../context.ts'

/** What the two passes are called: over a picture, and in the head of a column. The same object until a name changes. */
export function usePassNames() {
  const { sides, graph } = useWords(compareWords)
  const { cells } = useMessages()
  const compare = usePlayer(({ view }) => view.compare)
  const cell = usePlayer(({ subject }) => (subject.cell ? cells[subject.cell] : ''))
  const compares = usePlayer(({ beside }) => beside !== null)
  return useMemo(() => {
    if (!compares || compare === 'none') return null
    if (compare === 'update' || compare === 'mistakes') {
      const { first, second } = sides[compare]
      return {
        graph,
        first: { title: first.of(cell), name: first.name },
        second: { title: second.of(cell), name: second.name },
      }
    }
    const other = cells[compare]
    return { graph, first: { title: cell, name: cell }, second: { title: other, name: other } }
  }, [compares, compare, cell, cells, sides, graph])
}
