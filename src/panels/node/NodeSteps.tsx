import type { Node } from '../../engine/index.ts'
import { usePlayer, usePlayerActions } from '../../stage/context.ts'
import { useMessages } from '../../ui/language.ts'
import { arrivesAt, madeAt, type StepRef } from './nodeFacts.ts'

/** The steps at which something happens to a node, to go there. */
export function NodeSteps({ node }: { node: Node }) {
  const { inspector } = useMessages()
  const run = usePlayer((state) => state.subject)
  const made = madeAt(run, node)
  return (
    <>
      <Steps title={inspector.madeAt} places={made ? [made] : []} />
      <Steps title={inspector.arrivesAt} places={arrivesAt(run, node)} />
    </>
  )
}

function Steps({ title, places }: { title: string; places: readonly StepRef[] }) {
  const { inspector } = useMessages()
  const actions = usePlayerActions()
  if (places.length === 0) return null
  // Several terms may arrive in one move, such as the blocks of a merge.
  const moves = new Map(places.map((place) => [place.number, place]))
  return (
    <div className="connections">
      <h4>{title}</h4>
      <ul>
        {[...moves.values()].map(({ number, name }) => (
          <li key={name}>
            <button
              type="button"
              className="chip"
              title={name}
              onClick={() => actions.goToStep(name)}
            >
              {inspector.step(number)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
