import type { MouseEvent } from 'react'
import type { Node } from '../../engine/index.ts'
import { inFull, minus } from '../../i18n/numberText.ts'
import { editWords } from '../../i18n/panels/edit/index.ts'
import { useNetwork, useNetworkActions } from '../../stage/context.ts'
import { uneditedOf } from '../../store/index.ts'
import { useWords } from '../../ui/language.ts'
import { apartFrom } from './numberSteps.ts'
import type { EditFeedback } from './useEditor.ts'

/** As a note says a number beside others that it is not. */
const apart = (value: number, ...others: readonly number[]) => minus(apartFrom(others, value))

/** Below an editable grid: the current number in full, the last message, and the reset buttons. */
export function EditFoot({
  id,
  node,
  name,
  current,
  title,
  edited,
  feedback,
  onReset,
}: {
  id: string
  node: Node
  name: string
  current: number
  title: string
  edited: ReadonlySet<number>
  feedback: EditFeedback | null
  /** Puts the focus back among the numbers: the button is about to go. */
  onReset: (event: MouseEvent<HTMLElement>) => void
}) {
  const words = useWords(editWords)
  const actions = useNetworkActions()
  const run = useNetwork((state) => state.run)
  const { data } = node.value
  const before = uneditedOf(run, node.name)!
  const reset = (event: MouseEvent<HTMLElement>, entry?: number) => {
    onReset(event)
    actions.settle()
    actions.resetEdits(node.name, entry)
    actions.settle()
  }
  const note =
    feedback?.kind === 'taken' ? roundedNote(feedback.values, data, before.data, words) : ''
  return (
    <div className="edit-foot">
      <p className="in-full">
        {title} <b>{inFull(data[current]!)}</b>
      </p>
      {edited.size > 0 && (
        <p className="ways">
          {edited.has(current) && (
            <button type="button" className="button" onClick={(event) => reset(event, current)}>
              {words.resetEntry(apart(before.data[current]!, data[current]!))}
            </button>
          )}
          <button type="button" className="button" onClick={(event) => reset(event)}>
            {words.reset(name)}
          </button>
        </p>
      )}
      {feedback?.kind === 'refused' ? (
        <p id={id} className="wrong" role="alert">
          {words.refused(feedback.refused, name)}
        </p>
      ) : (
        <p className="quiet">{note === '' && words.hint}</p>
      )}
      <p role="status" className="note">
        {note}
      </p>
    </div>
  )
}

/** Says where half precision made other numbers of those that were typed; nothing where it did not. */
function roundedNote(
  values: ReadonlyMap<number, number>,
  data: ArrayLike<number>,
  before: ArrayLike<number>,
  words: (typeof editWords)['en'],
): string {
  const rounded = [...values].filter(([entry, typed]) => data[entry] !== typed)
  const [first] = rounded
  if (!first) return ''
  const [entry, typed] = first
  return values.size === 1 ? words.kept(apart(data[entry]!, typed, before[entry]!)) : words.keptAll
}
