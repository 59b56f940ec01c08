/** Questions learners ask, each with what to look at in the place that it leads to. */
export const en = {
  title: 'Questions',
  intro: 'Each opens the step where the answer can be seen. Undo brings back the network you had.',
  all: {
    loss: {
      ask: 'Why is dy = p − 1 at the target, and why do its entries sum to 0?',
      look: 'Softmax and cross-entropy are differentiated together, and what is left of both is p − onehot: the target’s entry of p loses 1, the others lose nothing. p sums to 1, so dy sums to 0.',
    },
    twoTerms: {
      ask: 'Why is dh a sum of two terms?',
      look: 'h was used twice: for y, and for the next time step. Each use sends a term back, and they are added.',
    },
    whichTime: {
      ask: 'Which time does the second term come from, and what is it at the last step?',
      look: 'From t + 1, which the backward loop has already been through. The last step has no next one, so its dh has one term only.',
    },
    slope: {
      ask: 'Why 1 − h² and not 1 − tanh²(h)?',
      look: 'h is tanh(hraw) already. The slope of tanh at hraw is 1 − tanh²(hraw), which is 1 − h².',
    },
    oneHot: {
      ask: 'Why does a one-hot input touch only one column of dW_xh?',
      look: 'dW_xh += dhraw xᵀ, and x is 1 in one place and 0 in all others: the other columns get 0.',
    },
    receives: {
      ask: 'What exactly does W_hh receive from each time step?',
      look: 'dhraw of that time step times h of the one before: an outer product, one line each in the list.',
    },
    sumOverTime: {
      ask: 'Why is dW_hh summed over time?',
      look: 'It is one matrix, used at every time step. Every use sends a term, and the terms are added.',
    },
    copies: {
      ask: 'Do the copies of W drift apart?',
      look: 'There are no copies: one node, one sum, one update. Every time step sees the new numbers.',
    },
    zero: {
      ask: 'Is a zero gradient the same as “not computed yet”?',
      look: 'No. The zeros here are numbers: columns of characters that were no input at the time steps the backward loop has passed. The gradient of h at t = 1 has no number yet, only hollow dots.',
    },
    clip: {
      ask: 'Why clip, when, and does it cure vanishing?',
      look: 'After all terms are in, entries beyond ±5 are cut, so that one steep place does not throw the weights far off. Small entries stay small: it helps against exploding only.',
    },
    truncation: {
      ask: 'What would truncating at k steps lose?',
      look: 'Move the slider under the terms: the gradient of each loss goes back through k time steps, its own among them, and the table says how much of dW_hh is gone.',
    },
    stack: {
      ask: 'Why 4H, and in what order?',
      look: 'Four blocks of pre-activations computed at once, H rows each: i, f, o, g. It is tall because there are four of them, not because of c.',
    },
    sigmoid: {
      ask: 'Where is σ in i(1 − i)?',
      look: 'In i itself: i = σ(iraw), and the slope of σ written by its output is i(1 − i).',
    },
    cellTerm: {
      ask: 'Where does the dc += term come from?',
      look: 'From t + 1 along the cell line: f of t + 1 times dc of t + 1. It arrives first, waits, and the term from tanh is added.',
    },
    forget: {
      ask: 'Where does the forget gate’s gradient go, and what else does that same ⊙ send?',
      look: 'f gets c of t − 1 times dc. The same product sends f times dc to c of t − 1: two wires leave it together.',
    },
    zeroForget: {
      ask: 'Is a zero df at the first step a bug?',
      look: 'No. df = c of t − 1 times dc, and c at t = 0 is zero. Set another initial state and it is not zero any more.',
    },
    fails: {
      ask: 'My LSTM’s gradient fails the check: which factor did I forget?',
      look: 'Here tanh is applied to g once more in its slope. The check names the parameters that fail and the time from which they do; try the other mistakes.',
    },
    vanishing: {
      ask: 'Why does the LSTM vanish less, and can it still?',
      look: 'Compare how the gradient of the last loss shrinks towards t = 1. On the direct path the LSTM multiplies by f alone; with f < 1 it still decays.',
    },
  },
}
