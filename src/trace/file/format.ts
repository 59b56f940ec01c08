/*
 * unrolled-trace/1, a trace as JSON. Whatever can record a computation may write one, such as a
 * few hooks in PyTorch: a node for each tensor, a backward step for each gradient that a grad_fn
 * hands to one of its inputs (grad_fn.register_hook sees them), in the order in which it happens.
 *
 *   format   "unrolled-trace/1"
 *   nodes    in an order in which every node stands after its inputs; each
 *     name    unique. `t3.c` is c at time 3 (0: initial states); without `t….` it has no time: `W_hh`
 *     shape   [rows, cols]; a vector is a column, [n, 1]
 *     value   rows·cols numbers, row-major, flat. NaN, Infinity, -Infinity and -0 as text
 *     leaf    "parameter" | "input" | "state" | "constant", for what is not computed
 *     op      name of an operation, for what is: with inputs (names, in the order of the operation)
 *             and attr (slice: from, to; pow: exponent; softmaxCrossEntropy: target)
 *     gate?   "i", "f", …: its hue
 *     stage?  a number; neighbours with the same stand side by side
 *     differentiable?  of a leaf: whether gradients are kept for it; parameters do
 *   loss     name of the 1×1 node that is differentiated
 *   steps    in the order in which they happen, each once: a node after its inputs, the loss, the
 *            shares of a node after all that arrive there, clips, updates. Each has a kind and
 *     forward   node
 *     loss      node, grad (its own gradient, [1])
 *     backward  from (the operation), to (which receives), input (which input of `from` that is),
 *               share: flat numbers of the shape of `to`, or its factors {left, right}, meaning
 *               left·rightᵀ, flat, one column each
 *               upstream?, total?: flat; where left out, the total of `from` so far, and the sum
 *               of the shares so far
 *     clip      node, after: the gradient, cut
 *     update    node, after: the parameter; memory: the optimiser's afterwards, flat
 *               remembered?: its memory before; where left out, zeros, as in a first update
 *     (name: the stable name of the step, for readers; not read)
 *   update?   { optimizer, rate, epsilon, clip } or null
 *   mistakes? names of mistakes it was recorded with
 */
export const traceFormat = 'unrolled-trace/1'
