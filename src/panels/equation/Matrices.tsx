import type { Equation, Term } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { useWords } from '../../ui/language.ts'
import { type MatrixChoice, MatrixDialog } from '../matrix/MatrixDialog.tsx'
import { EntryDerivation } from './EntryDerivation.tsx'
import { transposed } from './transposed.ts'

/** An equation and one of its terms; −1 is the result. */
export interface OpenedTerm {
  readonly equation: Equation
  readonly term: number
}

/** The matrices of an equation, large; of the result, what made the entry one is at. */
export function Matrices({
  opened,
  onOpen,
}: {
  opened: OpenedTerm | null
  onOpen: (opened: OpenedTerm | null) => void
}) {
  const words = useWords(equationWords)
  const sightOf = (term: Term, k: number): MatrixChoice => ({
    key: String(k),
    label: term.label,
    word: term.word && words.words[term.word],
    tensor: transposed(term),
    kind: term.kind === 'gradient' ? 'gradient' : 'value',
    explain:
      k < 0 ? (entry) => <EntryDerivation equation={opened!.equation} entry={entry} /> : undefined,
  })
  return (
    <MatrixDialog
      sights={
        opened ? [...opened.equation.terms.map(sightOf), sightOf(opened.equation.result, -1)] : []
      }
      shown={opened && String(opened.term)}
      onShow={(key) => opened && onOpen({ ...opened, term: Number(key) })}
      onClose={() => onOpen(null)}
    />
  )
}
