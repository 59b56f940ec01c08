import { Fragment, type ReactNode, useMemo } from 'react'
import {
  type Equation,
  type EquationMode,
  groupsOf,
  mostLines,
  type Piece,
  piecesOf,
  shapeIn,
  type Term,
  tokensOf,
} from '../../equation/index.ts'
import { inFull } from '../../i18n/numberText.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { useMessages, useWords } from '../../ui/language.ts'
import { UnequalSign } from '../MistakeTag.tsx'
import { NamedMistake } from '../NamedMistake.tsx'
import { formattersOf } from './formatters.ts'
import { SignText } from './MathML.tsx'
import { Matrix, ResultMatrix } from './Matrix.tsx'
import { TermName } from './TermName.tsx'
import { Thumbnail } from './Thumbnail.tsx'
import { useSpokenTermName } from './termName.ts'
import { WholeMath } from './WholeMath.tsx'

const none: ReadonlySet<number> = new Set()

/** A product without a letter of its own is called by its factors: its equation needs no left side. */
const namesItself = ({ kind, result }: Equation) => kind === 'value' && result.label.length > 1

interface RowProps {
  equation: Equation
  mode: EquationMode
  /** The entry of the result that is pointed at. */
  pointed: number | null
  onPoint: (entry: number | null) => void
  /** Opens a term of the equation as a large matrix; the result is number −1. */
  onOpen: (term: number) => void
}

/** One equation: in symbols, and below with the numbers that are asked for. */
export function EquationRow({ equation, mode, pointed, onPoint, onOpen }: RowProps) {
  const { terms, result, relation, holds, mistake, part, key } = equation
  const words = useWords(equationWords)
  const termName = useSpokenTermName()
  const { inspector } = useMessages()
  const lit = useMemo(() => litOf(equation, pointed), [equation, pointed])
  const write = useMemo(() => formattersOf(equation), [equation])
  const equals = holds ? relation : '≠'

  const shaped = (term: Term, inside: ReactNode) => {
    const [rows, cols] = shapeIn(term)
    return (
      <span className="shaped">
        {inside}
        <small className="shape">{inspector.shapeOf(rows, cols)}</small>
      </span>
    )
  }
  const symbol = (term: Term) =>
    mode === 'symbols' ? shaped(term, <TermName term={term} />) : <TermName term={term} />
  const numbers = (term: Term, k: number) => {
    const [rows, cols] = shapeIn(term)
    const name = words.matrix(termName(term), rows, cols)
    return shaped(
      term,
      <>
        <TermName term={term} />
        {rows > mostLines || cols > mostLines ? (
          <Thumbnail term={term} onOpen={() => onOpen(k)} />
        ) : (
          <Sideways name={name} wide={cols > (k < 0 ? narrow - 1 : narrow)} walked={k < 0}>
            {k < 0 ? (
              <ResultMatrix
                term={term}
                write={write.result}
                name={name}
                lit={new Set(pointed === null ? [] : [pointed])}
                onPoint={onPoint}
              />
            ) : (
              <Matrix term={term} write={write.terms[k]!} name={name} lit={lit.get(k) ?? none} />
            )}
          </Sideways>
        )}
      </>,
    )
  }
  const line = (draw: (piece: Piece) => ReactNode) =>
    groupsOf(piecesOf(equation)).map((group, k) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the equation
      <span key={k} className="together">
        {group.map((piece, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Fragment key={n}>{draw(piece)}</Fragment>
        ))}
      </span>
    ))
  const left = namesItself(equation) ? null : (
    <>
      {symbol(result)}
      <SignText text={equals} />
    </>
  )
  const drawn = (piece: Piece, asNumbers: (term: Term) => boolean, values = false) => {
    if ('sign' in piece) return <SignText text={piece.sign} raised={piece.raised} />
    if ('letter' in piece) return <SignText text={values ? inFull(piece.value) : piece.letter} />
    const term = terms[piece.term]!
    return asNumbers(term) ? numbers(term, piece.term) : symbol(term)
  }

  return (
    <div className={`equation ${equation.kind === 'total' ? 'total' : ''}`} data-equation={key}>
      <WholeMath equation={equation} />
      {part && <p className="part">{words.part(part.number, part.of)}</p>}
      {(mode !== 'numbers' || equation.kind !== 'total') && (
        <div className="line" data-keys="own">
          {left}
          {line((piece) => drawn(piece, (term) => mode === 'filled' && term.role === 'incoming'))}
        </div>
      )}
      {mode === 'numbers' && (
        <div className="line numbers-line" data-keys="own">
          {line((piece) => drawn(piece, () => true, true))}
          <span className="outcome">
            <SignText text={holds ? '=' : '≠'} />
            {numbers(result, -1)}
          </span>
        </div>
      )}
      {!holds && (
        <p className="not-so">
          {mistake ? (
            <>
              <NamedMistake name={mistake} /> {words.notChainRule}
            </>
          ) : (
            <>
              <UnequalSign /> {equation.underMistakes ? words.wrong : words.notFromThese}
            </>
          )}
        </p>
      )}
    </div>
  )
}

/** Up to so many columns a matrix has room beside others; a result one less, its sign is beside it. */
const narrow = 5

/** A wide matrix scrolls; one that has no cells to walk through takes the focus for that itself. */
function Sideways({
  name,
  wide,
  walked,
  children,
}: {
  name: string
  wide: boolean
  walked: boolean
  children: ReactNode
}) {
  if (!wide) return children
  if (walked) return <span className="window wide">{children}</span>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="window wide" aria-label={name} tabIndex={0} data-keys="scroll">
      {children}
    </section>
  )
}

/** Entries of each term that made the entry pointed at. */
function litOf(equation: Equation, pointed: number | null): ReadonlyMap<number, Set<number>> {
  const lit = new Map<number, Set<number>>()
  if (pointed === null) return lit
  for (const token of tokensOf(equation, pointed))
    if ('term' in token)
      lit.set(token.term, (lit.get(token.term) ?? new Set<number>()).add(token.entry))
  return lit
}
