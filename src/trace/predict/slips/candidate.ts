import type { Id, Tensor } from '../../../engine/index.ts'

/** Slips that are known by the numbers they give. */
export type SlipKind =
  // Anywhere.
  | 'sign'
  // Forward.
  | 'term forgotten' // a sum without `node`
  | 'term alone' // of a sum, `node` alone
  | 'factor alone' // of a product, `node` alone
  | 'sum for product'
  | 'complement forgotten'
  | 'before activation' // the number that goes into it
  | 'other activation' // tanh for σ, or σ for tanh
  | 'slope for value'
  | 'other block' // of a stack, the rows of `node`
  | 'not normalised'
  | 'probability for loss'
  | 'logit for loss'
  | 'mean for sum'
  // Back.
  | 'local forgotten' // what came in, handed on as it is
  | 'upstream forgotten' // the local factor alone
  | 'own value' // times the receiver's value, not the other's
  | 'transposed' // W where Wᵀ is meant, or the other way round
  | 'tanh twice'
  | 'slope from input' // 1 − x² of the pre-activation, where the output is meant
  | 'value for slope'
  | 'shared out' // a sum that splits the gradient among its inputs
  | 'onehot forgotten'
  | 'block order'
  | 'state of now' // dW_hh with hₜ where hₜ₋₁ was multiplied
  // Where terms meet.
  | 'waiting forgotten'
  | 'arriving forgotten'
  | 'sum for share'
  | 'share subtracted'
  // After the backward pass.
  | 'not clipped'
  | 'not updated'
  | 'ascent'
  | 'rate forgotten'
  | 'change alone'

/** What one would get by a slip: a tensor of the shape of the right one. */
export interface Candidate {
  readonly kind: SlipKind
  readonly tensor: Tensor
  /** The node it is about. */
  readonly node?: Id
}

/** Candidates of the right shape; the others are no answer to the question. */
export const fitting = (
  { rows, cols }: Tensor,
  candidates: readonly Candidate[],
): readonly Candidate[] =>
  candidates.filter(({ tensor }) => tensor.rows === rows && tensor.cols === cols)
