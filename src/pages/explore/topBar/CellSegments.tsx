import { cellChange, cellChoices } from '../../../settings/index.ts'
import { useNetwork, useNetworkActions } from '../../../stage/context.ts'
import { useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'

/** Which cell. */
export function CellSegments() {
  const { settings: names, cells } = useMessages()
  const settings = useNetwork((state) => state.asked)
  const actions = useNetworkActions()
  return (
    <Segments
      className="cells"
      label={names.cell}
      choices={cellChoices}
      value={settings.cell}
      textOf={(one) => cells[one]}
      onChoose={(one) => actions.change(cellChange(settings, one))}
    />
  )
}
