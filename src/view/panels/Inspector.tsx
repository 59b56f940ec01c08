import { useMessages } from '../context.ts'
import { Fold } from './Fold.tsx'
import { panels } from './index.ts'
import { StepPanel } from './StepPanel.tsx'
import './inspector.css'

/** Words and numbers beside the picture: the sentence of the step, then a list of panels that fold. */
export function Inspector() {
  const { inspector } = useMessages()
  return (
    <aside className="inspector" aria-label={inspector.label}>
      <StepPanel />
      {panels.map(({ name, Panel }) => (
        <Fold key={name} name={name}>
          <Panel />
        </Fold>
      ))}
    </aside>
  )
}
