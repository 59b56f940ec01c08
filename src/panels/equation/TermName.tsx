import { type Term, wordBeside } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { useWords } from '../../ui/language.ts'
import { useSpokenTermName } from './termName.ts'

/** The name of a term in the colour of its pass; a press selects its node. */
export function TermName({ term }: { term: Term }) {
  const { label, kind, node } = term
  const actions = usePlayerActions()
  const words = useWords(equationWords)
  const termName = useSpokenTermName()
  const tone = kind === 'gradient' ? 'bwd' : node ? 'fwd' : ''
  const word = wordBeside(term)
  if (!node)
    return (
      <span className={`symbol ${tone}`}>
        <MathSpan label={label} />
      </span>
    )
  return (
    <button
      type="button"
      className={`symbol ${tone}`}
      title={node.name}
      aria-label={termName(term)}
      onClick={() => actions.select(node.name)}
    >
      <MathSpan label={label} />
      {word && <small>{words.words[word]}</small>}
    </button>
  )
}
