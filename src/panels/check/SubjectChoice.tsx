import { useId } from 'react'
import { type Node, parametersOf } from '../../engine/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { useActions, useStage } from '../../stage/context.ts'
import { useWords } from '../../ui/language.ts'

/** Which gradient is checked. A choice selects the node, on the picture and in the link as well. */
export function SubjectChoice({ ofStep }: { ofStep: Node }) {
  const id = useId()
  const words = useWords(checkWords)
  const { select } = useActions()
  const selected = useStage(({ settings }) => settings.selected)
  const { tape } = useStage(({ run }) => run.trace)
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
