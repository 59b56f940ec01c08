import { expect, test } from 'vitest'
import { presets, unroll } from '../../cells/index.ts'
import { codeWords } from '../../i18n/panels/code/index.ts'
import { afterUpdate, caseOf, chaptersOf, record } from '../../trace/index.ts'
import { asked, questionOf } from '../../trace/predict/index.ts'
import { languages, programScript } from './index.ts'

const update = { optimizer: 'adagrad', rate: 0.1, clip: 5, epsilon: 1e-8 } as const

// So they may be taken along while one predicts.
test.each(Object.values(presets))(
  'what one takes along is what a pass starts from, not what comes of it',
  (pass) => {
    const first = record(unroll(pass, { initial: true }), { update })
    const { parameters, memory } = afterUpdate(first)
    const next = { ...pass, parameters }
    const trace = record(unroll(next, { initial: true }), { update, memory })
    const texts = [
      ...languages.map((language) => programScript(language, next, trace, codeWords.en.comments)),
      JSON.stringify(caseOf(next)),
    ]
    const given = new Set(
      texts.flatMap((text) => text.match(/-?\d+(\.\d+)?(e[+-]?\d+)?/g)).map(Number),
    )
    const before = new Set(
      trace.tape.nodes.flatMap(({ op, value }) => (op === null ? [...value.data] : [])),
    )
    const answers = chaptersOf(trace, 'node')
      .flatMap((move) => questionOf(trace, move) ?? [])
      .flatMap((question) => asked(question, question.truth))
      .filter((value) => !Number.isInteger(value) && !before.has(value))
    expect(answers.length).toBeGreaterThan(100)
    expect(answers.filter((value) => given.has(value))).toEqual([])
  },
)
