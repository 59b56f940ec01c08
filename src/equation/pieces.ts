/** Pieces of writing in a row, with a piece between each two. */
export const joined = <Piece>(parts: readonly (readonly Piece[])[], between: Piece): Piece[] =>
  parts.flatMap((part, k) => (k === 0 ? [...part] : [between, ...part]))

/** A constant of a formula, with a true minus. */
export const constant = (value: number): string => String(value).replace('-', '−')
