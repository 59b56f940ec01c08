import { useNetwork, useNetworkActions } from '../stage/context.ts'
import { brief } from '../stage/shortNumbers.ts'
import { useSeen, useShown } from '../stage/useMove.ts'
import { nodeKnownAt } from '../trace/index.ts'
import { focusHome, passFocus } from '../ui/focus.ts'
import { useMessages } from '../ui/language.ts'
import { LossChange } from './LossChange.tsx'

/** The loss once it is known; what the last update did to it; and at the last step, the way on. */
export function IterationLoss({ last }: { last: boolean }) {
  const { input } = useMessages()
  const [seen, shown] = [useSeen(), useShown()]
  const { trace, losses } = useNetwork((state) => state.run)
  const actions = useNetworkActions()
  const updated = losses.length > 0
  const loss = nodeKnownAt(trace, trace.tape.loss, updated ? shown : seen).value
  if (loss === null) return null
  return (
    <div className="iteration">
      {updated ? <LossChange /> : <p>{input.lossNow(brief(loss.data[0]!))}</p>}
      {last && (
        <button
          type="button"
          className="button strong"
          onClick={(event) => {
            // The button is about to go: the next pass begins at its first step.
            passFocus(event, focusHome(event.currentTarget))
            actions.nextIteration()
          }}
        >
          {input.nextIteration}
        </button>
      )}
    </div>
  )
}
