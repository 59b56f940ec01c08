import type { Node } from '../../engine/index.ts'
import { labelOf } from '../../equation/index.ts'
import { usePlayer, usePlayerActions } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'

/** Nodes at the other end of some wires; a press selects one. */
export function Wires({
  title,
  nodes,
  now,
}: {
  title: string
  nodes: readonly Node[]
  now: number | null
}) {
  const tape = usePlayer((state) => state.subject.trace.tape)
  const actions = usePlayerActions()
  if (nodes.length === 0) return null
  return (
    <div className="connections">
      <h4>{title}</h4>
      <ul>
        {nodes.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              className="chip"
              title={node.name}
              onClick={() => actions.select(node.name)}
            >
              <MathSpan label={labelOf(node, tape, now)} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
