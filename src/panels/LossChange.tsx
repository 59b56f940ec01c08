import { useNetwork } from '../stage/context.ts'
import { brief } from '../stage/shortNumbers.ts'
import { useShown } from '../stage/useMove.ts'
import { nodeKnownAt } from '../trace/index.ts'
import { useMessages } from '../ui/language.ts'

/** What the last update did to the loss; nothing before the first, nor while the loss is still to be predicted. */
export function LossChange() {
  const { input } = useMessages()
  const { losses, loss, trace } = useNetwork(({ run }) => run)
  const shown = useShown()
  const before = losses.at(-1)
  const waits = nodeKnownAt(trace, trace.tape.loss, shown).value === null
  return before === undefined || waits ? null : (
    <p className="loss-change">
      <b>{input.iteration(losses.length)}</b> {input.lossChange(brief(before), brief(loss))}
    </p>
  )
}
