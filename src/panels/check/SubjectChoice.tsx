import { useId } from 'react'
import { type Node, parametersOf } from '../../engine/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { usePlayer, usePlayerActions } from '../../stage/context.ts'
import { useWords } from '../../ui/language.ts'

/** Which gradient is checked. A choice selects the node, on the picture and in the link as well. */
export function SubjectChoice({ ofStep }: { ofStep: Node }) {
  const id = useId()
  const words = useWords(checkWords)
  const { select } = usePlayerActions()
  const selected = usePlayer(({ view }) => view.selected)
  const { tape } = usePlayer(({ subject }) => subject.trace)
  const names = parametersOf(tape).map(({ name }) => name)
  return (
    <div className="setting subject">
      <label htmlFor={id}>{words.subject}</label>
      <select
        id={id}
        className="typed"
        value={selected ?? ''}
        onChange={({ target }) => select(target.value === '' ? null : target.value)}
      >
        <option value="">{words.thisStep(ofStep.name)}</option>
        <optgroup label={words.parameters}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </optgroup>
        {selected !== null && !names.includes(selected) && (
          <optgroup label={words.others}>
            <option value={selected}>{selected}</option>
          </optgroup>
        )}
      </select>
    </div>
  )
}
