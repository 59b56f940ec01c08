import { cellChange, cellChoices } from '../../settings/index.ts'
import { useActions, useMessages, useStage } from '../context.ts'
import { Segments } from './Segments.tsx'

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
