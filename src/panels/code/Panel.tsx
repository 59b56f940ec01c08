import { useId, useMemo, useState } from 'react'
import { codeWords } from '../../i18n/panels/code/index.ts'
import { type Language, lightOf, listingOf, matchOf } from '../../interop/listings/index.ts'
import type { Moment } from '../../scene/index.ts'
import { useNetwork } from '../../stage/context.ts'
import { useMove } from '../../stage/useMove.ts'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import styles from './code.css?inline'
import { LanguageTabs, tabId } from './LanguageTabs.tsx'
import { Listing } from './Listing.tsx'
import { ScriptButtons } from './ScriptButtons.tsx'

addStyles(styles)

/** The loss function as a program, its lines lit along with the steps; a press on a line goes to its step. */
export default function CodePanel() {
  const words = useWords(codeWords)
  const { comments } = words
  const [language, setLanguage] = useState<Language>('numpy')
  const id = useId()
  const { run, moment } = useMove()
  const { trace } = run
  const pass = useNetwork((state) => state.run.pass)

  const listing = useMemo(
    () => listingOf(language, pass, trace, comments),
    [language, pass, trace, comments],
  )
  const match = useMemo(() => matchOf(listing, trace), [listing, trace])
  const light = useMemo(
    () => lightOf(match, trace, moment.first, moment.last),
    [match, trace, moment.first, moment.last],
  )
  return (
    <div className="code-panel">
      <LanguageTabs id={id} language={language} onChoose={setLanguage} />
      <div id={id} role="tabpanel" aria-labelledby={tabId(id, language)}>
        <Place moment={moment} language={language} />
        <Listing
          key={language}
          run={run}
          language={language}
          listing={listing}
          match={match}
          light={light}
          moment={moment}
        />
        <p className="quiet code-legend">{words.grey}</p>
        {language === 'pytorch' && trace.mistakes.length > 0 && (
          <p className="wrong">{words.autogradIsRight}</p>
        )}
        <ScriptButtons language={language} />
      </div>
    </div>
  )
}

/** Where in the program the step is. */
function Place({ moment, language }: { moment: Moment; language: Language }) {
  const { places } = useWords(codeWords)
  const { kind, now } = moment
  if (now === null) return null
  const looped = kind === 'forward' || (kind === 'backward' && language !== 'pytorch')
  const place = looped
    ? places[kind](now)
    : places[kind === 'backward' ? 'autograd' : (kind as 'loss' | 'clip' | 'update')]
  return <p className="quiet code-place">{place}</p>
}
