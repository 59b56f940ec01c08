import { AfterPaint } from '../stage/AfterPaint.tsx'
import { useHasNetwork, useNetwork, usePlayer } from '../stage/context.ts'
import { placeName } from '../store/index.ts'
import { lazyPart } from '../ui/deferred/lazyPart.tsx'
import { Pending } from '../ui/deferred/Pending.tsx'
import { useMessages } from '../ui/language.ts'
import { addStyles } from '../ui/styles.ts'
import { Fold } from './Fold.tsx'
import { panels } from './index.ts'
import styles from './inspector.css?inline'
import { StepPanel } from './StepPanel.tsx'

addStyles(styles)

const EditedBar = lazyPart(() => import('./edit/EditedBar.tsx'))

/** Words and numbers beside the picture: the sentence of the step, then a list of panels that fold. */
export default function Inspector() {
  return (
    <AfterPaint>
      <Panels />
    </AfterPaint>
  )
}

function Panels() {
  const { inspector } = useMessages()
  const step = usePlayer(({ subject, playhead }) => placeName(subject, playhead))
  const hasNetwork = useHasNetwork()
  const stale = usePlayer((state) => state.stale)
  return (
    <aside
      className="inspector"
      aria-label={inspector.label}
      data-step={step}
      aria-busy={stale || undefined}
    >
      {hasNetwork ? lists.network : lists.any}
      {hasNetwork && <Edited />}
    </aside>
  )
}

/** As long as a network has numbers of one's own. */
function Edited() {
  const isEdited = useNetwork(
    ({ settings: { weights, inputs, h0, c0 } }) => (weights ?? inputs ?? h0 ?? c0) !== null,
  )
  return (
    isEdited && (
      <Pending>
        <EditedBar />
      </Pending>
    )
  )
}

// Made once: a step draws what it changes, not the list.
const listOf = (some: typeof panels) => [
  <StepPanel key="step" />,
  ...some.map(({ name, Panel }) => (
    <Fold key={name} name={name}>
      <Panel />
    </Fold>
  )),
]
const lists = {
  network: listOf(panels),
  any: listOf(panels.filter(({ ofNetwork }) => !ofNetwork)),
}
