import { lazy, useMemo } from 'react'
import { placeName } from '../../store/index.ts'
import { Arriving } from '../Arriving.tsx'
import { SharedContext, useMessages, useShared, useStage } from '../context.ts'
import { useAfterPaint } from '../useAfterPaint.ts'
import { Fold } from './Fold.tsx'
import { panels } from './index.ts'
import { StepPanel } from './StepPanel.tsx'
import './inspector.css'

const EditedBar = lazy(() => import('./edit/EditedBar.tsx'))

/** Words and numbers beside the picture: the sentence of the step, then a list of panels that fold. */
export function Inspector() {
  const { inspector } = useMessages()
  const shared = useShared()
  // The sentence comes with the picture, the panels right after it.
  const store = useAfterPaint(shared.store)
  const after = useMemo(() => ({ ...shared, store }), [shared, store])
  return (
    <aside className="inspector" aria-label={inspector.label}>
      <StepPanel />
      <SharedContext value={after}>
        <Panels />
      </SharedContext>
    </aside>
  )
}

function Panels() {
  const step = useStage(({ run, playhead }) => placeName(run, playhead))
  const isEdited = useStage(
    ({ settings: { weights, inputs, h0, c0 } }) => (weights ?? inputs ?? h0 ?? c0) !== null,
  )
  return (
    <div className="panels" data-step={step}>
      {list}
      {isEdited && (
        <Arriving>
          <EditedBar />
        </Arriving>
      )}
    </div>
  )
}

// Made once: a step draws what it changes, not the list.
const list = panels.map(({ name, Panel }) => (
  <Fold key={name} name={name}>
    <Panel />
  </Fold>
))
