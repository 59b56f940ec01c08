import type { PresetName } from '../../cells/index.ts'
import { type CellChoice as Cell, cellChoices, presetChange } from '../../settings/index.ts'
import { useActions, useMessages, useStage } from '../context.ts'
import { Segments } from './Segments.tsx'

/** "hello" through each cell, with recorded weights. */
const helloOf: Readonly<Record<Cell, PresetName>> = {
  rnn: 'hello-slide',
  lstm: 'hello-lstm',
  gru: 'hello-gru',
}

/** Which cell. From one preset it leads to another, so that recorded weights stay recorded ones. */
export function CellChoice() {
  const { settings: names, cells } = useMessages()
  const { cell, preset, targets, h0 } = useStage((state) => state.settings)
  const actions = useActions()
  return (
    <Segments
      className="cells"
      label={names.cell}
      choices={cellChoices}
      value={cell}
      textOf={(one) => cells[one]}
      onChoose={(one) =>
        actions.set(
          preset === null ? { cell: one } : { ...presetChange(helloOf[one]), targets, h0 },
        )
      }
    />
  )
}
