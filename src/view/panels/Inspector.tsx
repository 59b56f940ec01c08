import { lazy, Suspense } from 'react'
import { useMessages, useStage } from '../context.ts'
import { Fold } from './Fold.tsx'
import { panels } from './index.ts'
import { StepPanel } from './StepPanel.tsx'
import './inspector.css'

const EditedBar = lazy(() => import('./edit/EditedBar.tsx'))

/** Words and numbers beside the picture: the sentence of the step, then a list of panels that fold. */
export function Inspector() {
  const { inspector } = useMessages()
  const isEdited = useStage(
    ({ settings: { weights, inputs, h0, c0 } }) => (weights ?? inputs ?? h0 ?? c0) !== null,
  )
  return (
    <aside className="inspector" aria-label={inspector.label}>
      <StepPanel />
      {panels.map(({ name, Panel }) => (
        <Fold key={name} name={name}>
          <Panel />
        </Fold>
      ))}
      {isEdited && (
        <Suspense fallback={null}>
          <EditedBar />
        </Suspense>
      )}
    </aside>
  )
}
