import { useCallback } from 'react'
import { codeWords } from '../../i18n/panels/code/index.ts'
import { endings, type Language, programScript } from '../../interop/listings/index.ts'
import { useNetwork } from '../../stage/context.ts'
import { CopyButtons } from '../../ui/clipboard/CopyButtons.tsx'
import { useClipboard } from '../../ui/clipboard/useClipboard.ts'
import { useWords } from '../../ui/language.ts'

/** The program with its numbers, to run elsewhere: copied, or as a file. Written when asked for. */
export function ScriptButtons({ language }: { language: Language }) {
  const words = useWords(codeWords)
  const { pass, trace, cell } = useNetwork(({ run }) => run)
  const script = useCallback(
    () => programScript(language, pass, trace, words.comments),
    [language, pass, trace, words],
  )
  const { status, copy, download } = useClipboard(script)
  const save = () => download(`unrolled-${cell}${endings[language]}`, 'text/plain', script())
  return (
    <div className="code-take">
      <CopyButtons words={words} status={status} onCopy={() => copy(script())} onSave={save} />
    </div>
  )
}
