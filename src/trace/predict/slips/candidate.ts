import type { Id, Tensor } from '../../../engine/index.ts'

/** Slips that are known by the numbers they give. */
export type SlipKind =
  // Anywhere.
  | 'sign'
  | 'transposed' // W where Wᵀ is meant, or the other way round
  | 'factors exchanged' // B·A for A·B
  | 'block order' // of a stack, two parts in each other's place
  // Forward.
  | 'term forgotten' // a sum without `node`
  | 'term alone' // of a sum, `node` alone
  | 'mean for sum'
  | 'not taken off' // a difference without what is taken off, `node`
  | 'taken off alone' // `node`, which is to be taken off `meant`
  | 'sum for difference'
  | 'factor alone' // of a product, `node` alone
  | 'sum for product'
  | 'not divided' // of a quotient, `node` alone
  | 'upside down' // b / a for a / b
  | 'product for quotient'
  | 'base alone' // of a power
  | 'times for power' // n·x for xⁿ
  | 'before activation' // the number that goes into it
  | 'other activation' // `fn` in place of the function here
  | 'argument alone' // of a function of several, `node` alone
  | 'other argument' // the smaller where the larger is meant
  | 'slope for value'
  | 'other block' // of a stack, the rows of `node`
  | 'not normalised'
  | 'probability for loss'
  | 'logit for loss'
  // Back.
  | 'local forgotten' // what came in, handed on as it is
  | 'upstream forgotten' // the local derivative alone
  | 'own value' // times the receiver's value, not the other's
  | 'other share' // what goes to another input, `node`
  | 'function twice' // 1 − tanh²(h) for 1 − h²
  | 'slope from input' // 1 − x² of the pre-activation, where the output is meant
  | 'slope from output' // 1/y where 1/x is meant
  | 'value for slope'
  | 'slope in part'
  | 'power forgotten' // 1 − h for 1 − h²
  | 'sign in slope' // 1 + h² for 1 − h²
  | 'shared out' // a sum that splits the gradient among its inputs
  | 'onehot forgotten'
  | 'other time' // `node` where the same of another time step is meant, `meant`
  // Where terms meet.
  | 'waiting forgotten'
  | 'one term forgotten' // of several
  | 'arriving forgotten'
  | 'sum for share'
  | 'share subtracted'
  // After the backward pass.
  | 'not clipped'
  | 'not updated'
  | 'ascent'
  | 'rate forgotten'
  | 'whole gradient' // taken off as it is
  | 'memory forgotten' // η times the gradient, where the optimiser goes by what it remembers, too
  | 'change alone'

/** What a slip is about, besides its kind. */
interface About {
  readonly kind: SlipKind
  readonly node?: Id
  /** The node that is meant in its place. */
  readonly meant?: Id
  /** How the function is written that was taken. */
  readonly fn?: string
  /** The steps whose terms were left out. */
  readonly forgotten?: readonly number[]
}

/** What one would get by a slip: a tensor of the shape of the right one. */
export interface Candidate extends About {
  readonly tensor: Tensor
}

/** A slip as a formula: what an op's own formula becomes by it. */
export interface Slip<Expression> extends About {
  readonly of: Expression
}

/** Candidates of the right shape; the others are no answer to the question. */
export const fitting = (
  { rows, cols }: Tensor,
  candidates: readonly Candidate[],
): readonly Candidate[] =>
  candidates.filter(({ tensor }) => tensor.rows === rows && tensor.cols === cols)
