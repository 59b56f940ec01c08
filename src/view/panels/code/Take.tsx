import { useCallback, useEffect, useRef, useState } from 'react'
import { codeWords } from '../../../i18n/why/code/index.ts'
import { endings, type Language, scriptOf } from '../../../interop/listings/index.ts'
import { Icon } from '../../chrome/icons.tsx'
import { useStage, useWords } from '../../context.ts'

/** The program with its numbers, to run elsewhere: copied, or as a file. Written when asked for. */
export function Take({ language }: { language: Language }) {
  const words = useWords(codeWords)
  const { pass, trace, cell } = useStage(({ run }) => run)
  const [said, setSaid] = useState('')
  const address = useRef<string | null>(null)

  const letGo = useCallback(() => {
    if (address.current !== null) URL.revokeObjectURL(address.current)
    address.current = null
  }, [])
  useEffect(() => letGo, [letGo])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was copied is another program by now
  useEffect(() => setSaid(''), [language, trace])

  const script = () => scriptOf(language, pass, trace, words.comments)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(script())
      setSaid(words.copied)
    } catch {
      setSaid(words.copyFailed)
    }
  }
  const download = () => {
    letGo()
    address.current = URL.createObjectURL(new Blob([script()], { type: 'text/plain' }))
    const link = document.createElement('a')
    link.href = address.current
    link.download = `unrolled-${cell}${endings[language]}`
    link.click()
  }
  return (
    <div className="code-take">
      <button type="button" className="button" onClick={copy}>
        <Icon name="copy" size={18} />
        {words.copy}
      </button>
      <button type="button" className="button" onClick={download}>
        {words.download}
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
    </div>
  )
}
