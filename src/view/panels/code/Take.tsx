import { useCallback } from 'react'
import { codeWords } from '../../../i18n/why/code/index.ts'
import { endings, type Language, scriptOf } from '../../../interop/listings/index.ts'
import { Icon } from '../../chrome/icons.tsx'
import { useStage, useWords } from '../../context.ts'
import { useTaking } from '../useTaking.ts'

/** The program with its numbers, to run elsewhere: copied, or as a file. Written when asked for. */
export function Take({ language }: { language: Language }) {
  const words = useWords(codeWords)
  const { pass, trace, cell } = useStage(({ run }) => run)
  const script = useCallback(
    () => scriptOf(language, pass, trace, words.comments),
    [language, pass, trace, words],
  )
  const { taken, copy, download } = useTaking(script)
  const save = () => download(`unrolled-${cell}${endings[language]}`, 'text/plain', script())
  return (
    <div className="code-take">
      <button type="button" className="button" onClick={() => copy(script())}>
        <Icon name="copy" size={18} />
        {words.copy}
      </button>
      <button type="button" className="button" onClick={save}>
        {words.download}
      </button>
      <span role="status" className="quiet">
        {taken && words[taken]}
      </span>
    </div>
  )
}
