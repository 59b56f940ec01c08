import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import {
  type Equation,
  equationModes,
  equationsAt,
  latexOfAll,
  plainLabel,
  type Term,
} from '../../equation/index.ts'
import { wrongInTex } from '../../fixtures/tex.ts'
import { loadMessages } from '../../i18n/index.ts'
import { messagesFor } from '../../i18n/messages.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { momentAt } from '../../scene/index.ts'
import { type Locale, locales, readLink } from '../../settings/index.ts'
import { SharedContext } from '../../stage/context.ts'
import { createNetwork } from '../../store/index.ts'
import { MessagesContext } from '../../ui/language.ts'
import { EquationRow } from './EquationRow.tsx'

await Promise.all(locales.map(loadMessages))

/** The start at rest, and updates by each optimiser when it remembers something already. */
const links = [
  '#preset=hello-slide',
  '#preset=hello-lstm',
  '#preset=hello-gru',
  '#preset=hello-slide&iteration=1',
  '#preset=hello-slide&iteration=1&optimizer=sgd',
  '#preset=hello-slide&iteration=1&optimizer=momentum',
]

const plain = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')

/** A term's name with its word, as the formula should say it. */
const called = ({ label, word }: Term, locale: Locale) =>
  plainLabel(label) +
  (word === null || word === 'after' ? '' : ` ${equationWords[locale].words[word]}`)

const hasWord = ({ terms }: Equation) => terms.some(({ word }) => word !== null)

describe.each(links)('at every step of %s', (link) => {
  const network = createNetwork(readLink(link).settings)
  const { player } = network.getState()
  const { subject: run } = player.getState()
  const shared = { player, live: player, after: player, network, firstWindow: null }
  const moves = run.moves.map((_, k) => {
    const moment = momentAt(run, k + 1)
    return { moment, equations: equationsAt(run.trace, moment) }
  })
  const all = moves.flatMap(({ equations }) => equations)

  test.each(locales)('symbols stay symbols, and words are seen and heard (%s)', (locale) => {
    const { words } = equationWords[locale]
    // Where there is no word, every language has the same symbols.
    for (const equation of locale === 'en' ? all : all.filter(hasWord)) {
      const page = renderToStaticMarkup(
        <MessagesContext value={messagesFor(locale)}>
          <SharedContext value={shared}>
            <EquationRow
              equation={equation}
              mode="symbols"
              pointed={null}
              onPoint={() => {}}
              onOpen={() => {}}
            />
          </SharedContext>
        </MessagesContext>,
      )
      expect(page, equation.key).not.toMatch(/<table|thumbnail|numbers-line/)
      const heard = /<math>.*?<\/math>/.exec(page)![0]
      const seen = page.replace(heard, '')
      expect(seen, equation.key).toContain('class="line"')
      for (const { word } of equation.terms)
        if (word !== null)
          for (const one of [heard, seen]) expect(plain(one), equation.key).toContain(words[word])
      expect(heard, equation.key).not.toMatch(/√|²/) // these have elements of their own
    }
  })

  test.each(locales)(
    'no two terms, and no term and its result, are called the same (%s)',
    (locale) => {
      for (const { key, terms, result } of all) {
        const names = [...terms, result].map((one) => called(one, locale))
        // What a product is called is what it is: f_t ⊙ c_t−1 = f_t ⊙ c_t−1 has no term of that name.
        expect(new Set(names).size, `${key}: ${names}`).toBe(names.length)
      }
    },
  )

  test.each(locales)('the LaTeX is sound, and has the words (%s)', (locale) => {
    const { words } = equationWords[locale]
    for (const { equations } of moves.filter(
      (move) => locale === 'en' || move.equations.some(hasWord),
    ))
      for (const mode of equationModes) {
        const tex = latexOfAll({ equations, missing: [] }, mode, {
          word: (word) => words[word],
          wrong: String,
          missing: () => [],
        })
        expect(wrongInTex(tex), tex).toBe(null)
        if (mode === 'filled') continue // what arrives is numbers there
        for (const { terms } of equations)
          for (const { word } of terms)
            if (word !== null) expect(tex).toContain(`^{\\text{${words[word]}}}`)
      }
  })
})
