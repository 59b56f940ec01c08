import { equationWords } from '../../../i18n/why/equation/index.ts'
import { domainsOf, type Equation, plainLabel, shapeIn } from '../../../scene/index.ts'
import { Dialog } from '../../chrome/Dialog.tsx'
import { useStage, useWords } from '../../context.ts'
import { Made } from './Made.tsx'
import { Maths } from './Maths.tsx'
import { MatrixView } from './MatrixView.tsx'
import { turned } from './turned.ts'

interface Opened {
  readonly equation: Equation
  /** −1 is the result. */
  readonly term: number
}

/** The matrices of an equation over the page, one at a time; of the result, what made the entry one is at. */
export function MatrixDialog({
  opened,
  onOpen,
  onClose,
}: {
  opened: Opened | null
  onOpen: (opened: Opened) => void
  onClose: () => void
}) {
  const words = useWords(equationWords)
  return (
    <Dialog open={opened !== null} onClose={onClose} title={words.view} className="matrix-dialog">
      {opened && <Contents opened={opened} onOpen={onOpen} />}
    </Dialog>
  )
}

function Contents({
  opened: { equation, term },
  onOpen,
}: {
  opened: Opened
  onOpen: (opened: Opened) => void
}) {
  const words = useWords(equationWords)
  const trace = useStage(({ run }) => run.trace)
  const all = [...equation.terms, equation.result]
  const chosen = equation.terms[term] ?? equation.result
  const kind = chosen.kind === 'gradient' ? 'gradient' : 'value'
  const [rows, cols] = shapeIn(chosen)
  return (
    <>
      <fieldset className="choices">
        <legend className="hidden">{words.choose}</legend>
        {all.map((one, k) => {
          const own = k === equation.terms.length ? -1 : k
          return (
            <button
              key={own}
              type="button"
              className="button"
              aria-pressed={own === term}
              aria-label={`${plainLabel(one.label)} ${one.word ? words.words[one.word] : ''}`.trim()}
              onClick={() => onOpen({ equation, term: own })}
            >
              <Maths label={one.label} />
              {one.word && <small>{words.words[one.word]}</small>}
            </button>
          )
        })}
      </fieldset>
      <MatrixView
        key={term}
        tensor={turned(chosen)}
        kind={kind}
        domain={domainsOf(trace)[kind]}
        label={words.matrix(plainLabel(chosen.label), rows, cols)}
        explain={term < 0 ? (entry) => <Made equation={equation} entry={entry} /> : undefined}
      />
    </>
  )
}
