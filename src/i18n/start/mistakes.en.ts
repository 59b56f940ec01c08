/** What is said of mistakes wherever one is on; their panel has more. */
export const mistakes = {
  /** The bar above the stage. */
  label: 'Mistakes that are on',
  on: (count: number) => (count === 1 ? 'A mistake is on:' : `${count} mistakes are on:`),
  off: 'Turn off',
  /** The page's title while one is on. */
  title: (title: string) => `≠ Mistake on · ${title}`,
  tag: 'mistake on',
  /** Of a single gradient. */
  wrong: 'wrong: a mistake is on',
  lost: 'lost: nothing arrives',
  /** Heard before the name of a mistake, where it is made. */
  here: 'mistake here:',
  /** One line each. */
  names: {
    'no-dh-next': 'dh loses what comes from t+1',
    'no-dc-next': 'dc loses what comes from t+1',
    'tanh-twice': 'tanh taken twice in its slope',
    'no-sigmoid-slope': 'σ’s slope left out',
    'assign-over-time': 'dW = in place of dW +=',
    'swap-i-f': 'dH stacked f i o g',
    'h-now-in-dW_hh': 'dW_hh with h of t, not of t−1',
  },
}
