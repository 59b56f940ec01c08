import {
  type Equation,
  type Formula,
  formulaOf,
  type Part,
  type Term,
  wordBeside,
} from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { useWords } from '../../ui/language.ts'
import { MathPieces, SignPieces } from './MathML.tsx'

/** The equation in symbols as one formula, for screen readers: on screen its symbols are buttons. */
export function WholeMath({ equation }: { equation: Equation }) {
  const { terms, result, relation, holds } = equation
  return (
    <span className="hidden">
      <math>
        <Name term={result} />
        <mo>{holds ? relation : '≠'}</mo>
        <Parts formula={formulaOf(equation)} terms={terms} />
      </math>
    </span>
  )
}

/** A term by its name, and by its word where others have that name too. */
function Name({ term }: { term: Term }) {
  const { words } = useWords(equationWords)
  const word = wordBeside(term)
  if (word === null) return <MathPieces label={term.label} />
  return (
    <mrow>
      <MathPieces label={term.label} />
      <mtext>{`\u00a0${words[word]}`}</mtext>
    </mrow>
  )
}

const Parts = ({ formula, terms }: { formula: Formula; terms: readonly Term[] }) =>
  formula.map((part, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the formula
    <One key={k} part={part} terms={terms} />
  ))

/** A formula as one element: above a bar and below it, and under a power, MathML has no more. */
const Whole = (shown: { formula: Formula; terms: readonly Term[] }) => (
  <mrow>
    <Parts {...shown} />
  </mrow>
)

function One({ part, terms }: { part: Part; terms: readonly Term[] }) {
  if ('term' in part) return <Name term={terms[part.term]!} />
  if ('sign' in part) return <SignPieces text={part.sign} />
  if ('letter' in part) return <SignPieces text={part.letter} />
  if ('root' in part)
    return (
      <msqrt>
        <Parts formula={part.root} terms={terms} />
      </msqrt>
    )
  if ('over' in part)
    return (
      <mfrac>
        <Whole formula={part.over} terms={terms} />
        <Whole formula={part.under} terms={terms} />
      </mfrac>
    )
  return (
    <msup>
      <Whole formula={part.base} terms={terms} />
      <mrow>
        <SignPieces text={part.power} />
      </mrow>
    </msup>
  )
}
