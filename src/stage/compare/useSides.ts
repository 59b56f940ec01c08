import { useMemo } from 'react'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import { otherRun } from '../../store/index.ts'
import { useMessages, useWords } from '../../ui/language.ts'
import { useStage } from '../context.ts'

/** What the two passes are called: over a picture, and in the head of a column. The same object until a name changes. */
export function useSides() {
  const { sides, graph } = useWords(compareWords)
  const { cells } = useMessages()
  const compare = useStage(({ settings }) => settings.compare)
  const cell = useStage(({ settings }) => cells[settings.cell])
  const compares = useStage(({ settings }) => otherRun(settings) !== null)
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
