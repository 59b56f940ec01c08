import { nodeNamed } from '../../engine/index.ts'
import { nodeKnownAt } from '../../trace/index.ts'
import { LossChange } from '../chrome/LossChange.tsx'
import { useActions, useMessages, useStage } from '../context.ts'
import { brief } from '../stage/numbers.ts'
import { useSeen } from './useMove.ts'

/** The loss once it is known; what the last update did to it; and at the last step, the way on. */
export function Iteration({ last }: { last: boolean }) {
  const { input } = useMessages()
  const seen = useSeen()
  const { trace, losses } = useStage((state) => state.run)
  const actions = useActions()
  const loss = nodeKnownAt(trace, nodeNamed(trace.tape, 'loss')!.id, seen).value
  if (loss === null && losses.length === 0) return null
  return (
    <div className="iteration">
      {losses.length > 0 ? <LossChange /> : loss && <p>{input.lossNow(brief(loss.data[0]!))}</p>}
      {last && (
        <button type="button" className="button strong" onClick={actions.nextIteration}>
          {input.nextIteration}
        </button>
      )}
    </div>
  )
}
