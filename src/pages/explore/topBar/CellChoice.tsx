import { cellChange, cellChoices } from '../../../settings/index.ts'
import { useActions, useStage } from '../../../stage/context.ts'
import { useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'

/** Which cell. */
export function CellChoice() {
  const { settings: names, cells } = useMessages()
  const settings = useStage((state) => state.settings)
  const actions = useActions()
  return (
    <Segments
      className="cells"
      label={names.cell}
      choices={cellChoices}
      value={settings.cell}
      textOf={(one) => cells[one]}
      onChoose={(one) => actions.set(cellChange(settings, one))}
    />
  )
}
