import { expect, test } from 'vitest'
import { presets, unroll } from '../../cells/index.ts'
import { type OptimizerName, optimizers } from '../../engine/index.ts'
import { codeWords } from '../../i18n/panels/code/index.ts'
import { record } from '../../trace/index.ts'
import { languages, listingOf } from './index.ts'

const pass = presets['hello-slide']

const textOf = (optimizer: OptimizerName) => {
  const update = { optimizer, rate: 0.1, clip: null, epsilon: 1e-8 } as const
  const trace = record(unroll(pass), { update })
  return languages.map((language) =>
    listingOf(language, pass, trace, codeWords.en.comments)
      .map(({ text }) => text)
      .join('\n'),
  )
}

test.each(Object.keys(optimizers) as OptimizerName[])(
  'a step of %s is said to go against what it goes against: momentum may carry uphill',
  (optimizer) => {
    for (const text of textOf(optimizer))
      expect(text).toContain(
        optimizer === 'momentum'
          ? 'one step against the velocity'
          : 'one step against the gradient',
      )
  },
)
