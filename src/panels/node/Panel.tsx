import { type MouseEvent, useRef, useState } from 'react'
import { consumersOf, type Node, nodeNamed, opNamed } from '../../engine/index.ts'
import { gradientLabelOf, labelOf, plainLabel } from '../../equation/index.ts'
import { useHasNetwork, usePlayer, usePlayerActions } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { useMove, useSeen } from '../../stage/useMove.ts'
import { useSpoken } from '../../stage/useSpoken.ts'
import { lazyPart } from '../../ui/deferred/lazyPart.tsx'
import { OnDemand } from '../../ui/deferred/OnDemand.tsx'
import { Pending } from '../../ui/deferred/Pending.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { passFocus } from '../../ui/focus.ts'
import { NumberGrid } from '../../ui/grids/NumberGrid.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { icons } from '../../ui/icons.ts'
import { useMessages } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import { GradientStateText } from './GradientStateText.tsx'
import { NodeSteps } from './NodeSteps.tsx'
import styles from './node.css?inline'
import { factsAt } from './nodeFacts.ts'
import { Wires } from './Wires.tsx'

addStyles(styles)

const EditableGrid = lazyPart(() => import('../edit/EditableGrid.tsx'))
const NodeMatrix = lazyPart(() => import('../matrix/NodeMatrix.tsx'))

/** The selected node, else the one that acts: what it is, its numbers, and what it is connected with. */
export function NodePanel() {
  const { inspector } = useMessages()
  const spoken = useSpoken()
  const { run, moment, acting } = useMove()
  const seen = useSeen()
  const selected = usePlayer((state) => state.view.selected)
  const actions = usePlayerActions()
  const { tape } = run.trace
  const chosen = selected === null ? undefined : nodeNamed(tape, selected)
  const node = chosen ?? acting
  const { value, gradient, state, arrived, expected, wrong, absence } = factsAt(run, node, seen)
  // Once it is updated, a parameter has two values; the one before is what the pass was made with.
  const before = value !== null && value !== node.value ? node.value : null
  const label = labelOf(node, tape, moment.now)
  const gradientLabel = gradientLabelOf(node, tape, moment.now)
  const name = useRef<HTMLHeadingElement>(null)
  const close = (event: MouseEvent<HTMLElement>) => {
    passFocus(event, name.current)
    actions.select(null)
  }
  const [shown, setShown] = useState<string | null>(null)
  return (
    <div className={chosen ? 'node-panel chosen' : 'node-panel'}>
      <header>
        <h4 ref={name} className="node-name">
          <MathSpan label={label} />
          <code>{node.name}</code>
        </h4>
        {chosen && (
          <button
            type="button"
            className="button square bare"
            aria-label={inspector.close}
            onClick={close}
          >
            <Icon icon={icons.close} size={18} />
          </button>
        )}
      </header>
      <p className="kind">
        <Kind node={node} />
        <span>{inspector.shapeOf(node.value.rows, node.value.cols)}</span>
      </p>
      <div className="amounts">
        {before && (
          <div className="amount">
            <h4 className="fwd">{inspector.before}</h4>
            <Value node={node} label={`${inspector.before} ${spoken(label)}`} />
          </div>
        )}
        <div className="amount">
          <h4 className="fwd">
            {inspector.value} <MathSpan label={label} />
          </h4>
          {value === null ? (
            <p className="quiet">{inspector.notComputed}</p>
          ) : before ? (
            <NumberGrid tensor={value} label={`${inspector.value} ${spoken(label)}`} />
          ) : (
            <Value node={node} label={`${inspector.value} ${spoken(label)}`} />
          )}
        </div>
        <div className="amount">
          <h4 className="bwd">
            {inspector.gradient} {expected > 0 && <MathSpan label={gradientLabel} />}
          </h4>
          {gradient !== null && (
            <NumberGrid
              tensor={gradient}
              label={`${inspector.gradient} ${spoken(gradientLabel)}`}
            />
          )}
          <GradientStateText {...{ state, arrived, expected, wrong, absence }} />
        </div>
      </div>
      {(value ?? gradient) !== null && (
        <button
          type="button"
          className="button heat-map"
          aria-haspopup="dialog"
          onClick={() => setShown(value ? 'value' : 'gradient')}
        >
          {inspector.heatMap}
        </button>
      )}
      <OnDemand
        wanted={shown !== null}
        aroundFailure={(failure) => (
          <Dialog open={shown !== null} onClose={() => setShown(null)} title={inspector.heatMap}>
            {failure}
          </Dialog>
        )}
      >
        <NodeMatrix {...{ node, before, value, gradient, shown }} onShow={setShown} />
      </OnDemand>
      <Wires
        title={inspector.from}
        nodes={[...new Set(node.inputs)].map((id) => tape.nodes[id]!)}
        now={moment.now}
      />
      <Wires title={inspector.to} nodes={consumersOf(tape, node.id)} now={moment.now} />
      <NodeSteps node={node} />
    </div>
  )
}

/** The value of a node in this pass; that of a leaf can be edited where a network feeds the player. */
function Value({ node, label }: { node: Node; label: string }) {
  const { run, moment } = useMove()
  const spoken = useSpoken()
  const isEditable = useHasNetwork() && node.op === null && node.leaf !== 'constant'
  const grid = <NumberGrid tensor={node.value} label={label} />
  const name = labelOf(node, run.trace.tape, moment.now)
  if (!isEditable) return grid
  return (
    <Pending
      fallback={grid}
      aroundFailure={(failure) => (
        <>
          {grid}
          {failure}
        </>
      )}
    >
      <EditableGrid
        key={node.name}
        node={node}
        name={plainLabel(name)}
        heard={spoken(name)}
        label={label}
      />
    </Pending>
  )
}

function Kind({ node }: { node: Node }) {
  const { inspector } = useMessages()
  return (
    <span>
      {node.op === null ? (
        inspector.kinds[node.leaf!]
      ) : (
        <>
          {inspector.kinds.operation}{' '}
          <b className="math">{inspector.signOf(opNamed(node.op).symbol)}</b>
        </>
      )}
    </span>
  )
}
