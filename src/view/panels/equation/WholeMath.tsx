import { type Equation, piecesOf } from '../../../scene/index.ts'
import { MathPieces, SignPieces } from './Maths.tsx'

/** The equation in symbols as one formula, for screen readers: on screen its symbols are buttons. */
export function WholeMath({ equation }: { equation: Equation }) {
  const { operation, terms, result, relation, holds } = equation
  return (
    <span className="hidden">
      <math>
        <MathPieces label={result.label} />
        <mo>{holds ? relation : '≠'}</mo>
        {piecesOf(operation, terms.length).map((piece, k) => {
          const key = String(k)
          if ('term' in piece) return <MathPieces key={key} label={terms[piece.term]!.label} />
          return <SignPieces key={key} text={'sign' in piece ? piece.sign : piece.letter} />
        })}
      </math>
    </span>
  )
}
