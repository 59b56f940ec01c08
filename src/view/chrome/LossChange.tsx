import { useMessages, useStage } from '../context.ts'
import { brief } from '../stage/numbers.ts'

/** What the last update did to the loss; nothing before the first. */
export function LossChange() {
  const { input } = useMessages()
  const losses = useStage(({ run }) => run.losses)
  const loss = useStage(({ run }) => run.loss)
  const before = losses.at(-1)
  return before === undefined ? null : (
    <p className="loss-change">
      <b>{input.iteration(losses.length)}</b> {input.lossChange(brief(before), brief(loss))}
    </p>
  )
}
