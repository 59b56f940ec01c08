import { shapeIn, type Term } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { domainsOf } from '../../scene/index.ts'
import { usePlayer } from '../../stage/context.ts'
import { Heat } from '../../stage/Heat.tsx'
import { useWords } from '../../ui/language.ts'
import { useSpokenTermName } from './termName.ts'
import { transposed } from './transposed.ts'

/** Of the longer side, in pixels; a thumbnail has at most 24 patches a side. */
const [side, patches] = [84, 24]

/** A large matrix as a small heat map; a press shows its numbers. */
export function Thumbnail({ term, onOpen }: { term: Term; onOpen: () => void }) {
  const words = useWords(equationWords)
  const termName = useSpokenTermName()
  const trace = usePlayer(({ subject }) => subject.trace)
  const [rows, cols] = shapeIn(term)
  const kind = term.kind === 'gradient' ? 'gradient' : 'value'
  const [w, h] = [cols, rows].map((n) => Math.min(side, Math.min(n, patches) * 8)) as [
    number,
    number,
  ]
  return (
    <button
      type="button"
      className="thumbnail"
      aria-label={words.viewOf(termName(term), rows, cols)}
      onClick={onOpen}
    >
      <svg
        width={w + 4}
        height={h + 4}
        viewBox={`${-w / 2 - 2} ${-h / 2 - 2} ${w + 4} ${h + 4}`}
        aria-hidden="true"
      >
        <Heat
          tensor={transposed(term)}
          kind={kind}
          domain={domainsOf(trace)[kind]}
          width={w}
          height={h}
        />
      </svg>
    </button>
  )
}
