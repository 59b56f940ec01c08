import { type Equation, numberIn, shapeIn, wordBeside } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { useWords } from '../../ui/language.ts'
import { MathPieces, SignPieces } from './MathML.tsx'
import { resultText, sumPieces } from './sum.ts'
import { useTermName } from './termName.ts'

/** Above so many pieces a sum is plain text: MathML of a thousand elements would be slow. */
const many = 80

/** What made one entry of a result, written out: row · column and its sum of terms. */
export function EntryDerivation({ equation, entry }: { equation: Equation; entry: number }) {
  const words = useWords(equationWords)
  const termName = useTermName()
  const { right, terms, result, holds } = equation
  const [rows, cols] = shapeIn(result)
  const [row, col] = [Math.floor(entry / cols) + 1, (entry % cols) + 1]
  const sum = sumPieces(equation, entry)
  const equals = holds ? '=' : '≠'
  const word = wordBeside(result)
  const printed = resultText(equation, numberIn(result, entry))
  const place = cols > 1 ? `[${row}, ${col}]` : rows > 1 ? `[${row}]` : ''
  return (
    <>
      {right.kind === 'product' && terms.length === 2 && (
        <span className="row-column">
          {words.rowColumn(row, termName(terms[0]!), col, termName(terms[1]!))}
        </span>
      )}
      {sum.length > many ? (
        <span className="sum">
          {sum.map(({ text }) => text).join(' ')} {equals} <b>{printed}</b>
        </span>
      ) : (
        <math className="sum">
          <mrow>
            <MathPieces label={result.label} />
            {word && <mtext>{`\u00a0${words.words[word]}`}</mtext>}
            <SignPieces text={`${place} =`} />
          </mrow>
          {sum.map(({ number, text }, k) =>
            number ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sum have no other identity
              <mn key={k} className="given">
                {text}
              </mn>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <SignPieces key={k} text={text} />
            ),
          )}
          <mrow>
            <mo>{equals}</mo>
            <mn className="result">{printed}</mn>
          </mrow>
        </math>
      )}
    </>
  )
}
