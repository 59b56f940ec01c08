import type { ReactNode } from 'react'
import type { Tensor } from '../../engine/index.ts'
import type { Label } from '../../equation/index.ts'
import { equationWords } from '../../i18n/panels/equation/index.ts'
import { domainsOf } from '../../scene/index.ts'
import { usePlayer } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { useSpoken } from '../../stage/useSpoken.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { useWords } from '../../ui/language.ts'
import { MatrixView } from './MatrixView.tsx'

/** One of the matrices of the dialog. */
export interface MatrixChoice {
  readonly key: string
  readonly label: Label
  /** What it is where its symbol does not say it. */
  readonly word: string | null
  readonly tensor: Tensor
  readonly kind: 'value' | 'gradient'
  /** What to say of an entry, below its exact value. */
  readonly explain?: ((entry: number) => ReactNode) | undefined
}

/** Matrices over the page, one at a time; closed while none is shown. */
export function MatrixDialog({
  sights,
  shown,
  onShow,
  onClose,
}: {
  sights: readonly MatrixChoice[]
  /** Key of one of them; of one that is gone, the first is shown. */
  shown: string | null
  onShow: (key: string) => void
  onClose: () => void
}) {
  const words = useWords(equationWords)
  const spoken = useSpoken()
  const sight = sights.find(({ key }) => key === shown) ?? sights[0]
  return (
    <Dialog
      open={shown !== null && sight !== undefined}
      onClose={onClose}
      title={words.view}
      className="matrix-dialog"
    >
      {sight && (
        <>
          <fieldset className="choices">
            <legend className="hidden">{words.choose}</legend>
            {sights.map(({ key, label, word }) => (
              <button
                key={key}
                type="button"
                className="button"
                aria-pressed={key === sight.key}
                aria-label={`${spoken(label)} ${word ?? ''}`.trim()}
                onClick={() => onShow(key)}
              >
                <MathSpan label={label} />
                {word && <small>{word}</small>}
              </button>
            ))}
          </fieldset>
          <Shown key={sight.key} sight={sight} />
        </>
      )}
    </Dialog>
  )
}

function Shown({ sight: { label, word, tensor, kind, explain } }: { sight: MatrixChoice }) {
  const words = useWords(equationWords)
  const spoken = useSpoken()
  const trace = usePlayer(({ subject }) => subject.trace)
  return (
    <MatrixView
      tensor={tensor}
      kind={kind}
      domain={domainsOf(trace)[kind]}
      label={words.matrix(
        word ? `${spoken(label)} ${word}` : spoken(label),
        tensor.rows,
        tensor.cols,
      )}
      explain={explain}
    />
  )
}
