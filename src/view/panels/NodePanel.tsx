import { consumersOf, type Node, nodeNamed, opNamed } from '../../engine/index.ts'
import { gradientLabelOf, labelOf, plainLabel } from '../../scene/index.ts'
import { Icon } from '../chrome/icons.tsx'
import { useActions, useMessages, useStage } from '../context.ts'
import { MathSpan } from '../MathSpan.tsx'
import { GradientState } from './GradientState.tsx'
import { NodeSteps } from './NodeSteps.tsx'
import { NumberGrid } from './NumberGrid.tsx'
import { factsAt } from './nodeFacts.ts'
import { useMove, useSeen } from './useMove.ts'
import { Wires } from './Wires.tsx'
import './node.css'

/** The selected node, else the one that acts: what it is, its numbers, and what it is connected with. */
export function NodePanel() {
  const { inspector } = useMessages()
  const { run, moment, acting } = useMove()
  const seen = useSeen()
  const selected = useStage((state) => state.settings.selected)
  const actions = useActions()
  const { tape } = run.trace
  const chosen = selected === null ? undefined : nodeNamed(tape, selected)
  const node = chosen ?? acting
  const { value, gradient, state, arrived, expected, wrong } = factsAt(run, node, seen)
  const updated = moment.kind === 'update' && node.id === acting.id
  const before = updated ? factsAt(run, node, moment.first - 1).value : null
  const label = labelOf(node, tape, moment.now)
  const gradientLabel = gradientLabelOf(node, tape, moment.now)
  return (
    <div className={chosen ? 'node-panel chosen' : 'node-panel'}>
      <header>
        <h4 className="node-name">
          <MathSpan label={label} />
          <code>{node.name}</code>
        </h4>
        {chosen && (
          <button
            type="button"
            className="button square bare"
            aria-label={inspector.close}
            onClick={() => actions.select(null)}
          >
            <Icon name="close" size={18} />
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
            <NumberGrid tensor={before} label={`${inspector.before} ${plainLabel(label)}`} />
          </div>
        )}
        <div className="amount">
          <h4 className="fwd">
            {inspector.value} <MathSpan label={label} />
          </h4>
          {value === null ? (
            <p className="quiet">{inspector.notComputed}</p>
          ) : (
            <NumberGrid tensor={value} label={`${inspector.value} ${plainLabel(label)}`} />
          )}
        </div>
        <div className="amount">
          <h4 className="bwd">
            {inspector.gradient} {expected > 0 && <MathSpan label={gradientLabel} />}
          </h4>
          {gradient !== null && (
            <NumberGrid
              tensor={gradient}
              label={`${inspector.gradient} ${plainLabel(gradientLabel)}`}
            />
          )}
          <GradientState state={state} arrived={arrived} expected={expected} wrong={wrong} />
        </div>
      </div>
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
