import { nodeNamed } from '../../engine/index.ts'
import { labelOf } from '../../equation/index.ts'
import { compareWords } from '../../i18n/panels/compare/index.ts'
import { momentAt } from '../../scene/index.ts'
import type { ComparedPass } from '../../stage/compare/useComparedPass.ts'
import { usePlayer } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import { actingNode, useMove, useSeen } from '../../stage/useMove.ts'
import { counterpart } from '../../store/index.ts'
import { useWords } from '../../ui/language.ts'
import { factsAt } from '../node/nodeFacts.ts'
import { AmountTable } from './AmountTable.tsx'

/** The selected node in both passes, else what acts in each; no second one where it has none of that name. */
function useFocus({ run: other }: ComparedPass) {
  const { run, moment, acting } = useMove()
  const selected = usePlayer(({ view }) => view.selected)
  const chosen = selected === null ? undefined : nodeNamed(run.trace.tape, selected)
  const there = momentAt(other, counterpart(run, moment.move + 1, other))
  const node = chosen ?? acting
  const second = chosen ? nodeNamed(other.trace.tape, node.name) : actingNode(other, there)
  return { run, now: moment.now, node, second }
}

/** Value and gradient of the node in focus, in both passes. */
export function FocusTables({ other }: { other: ComparedPass }) {
  const words = useWords(compareWords)
  const { run, now, node, second } = useFocus(other)
  const seen = useSeen()
  const label = <MathSpan label={labelOf(node, run.trace.tape, now)} />
  if (!second)
    return (
      <section>
        <h4>
          {words.node} {label}
        </h4>
        <p className="quiet">{words.absent(node.name)}</p>
      </section>
    )
  const mine = factsAt(run, node, seen)
  const theirs = factsAt(other.run, second, other.seen)
  return (
    <section>
      <h4>
        {words.node} {label}
        {second.name !== node.name && (
          <>
            {' | '}
            <MathSpan label={labelOf(second, other.run.trace.tape, now)} />
          </>
        )}
      </h4>
      <AmountTable
        name={words.value}
        first={mine.value}
        second={theirs.value}
        sizes={[node, second]}
      />
      {mine.expected + theirs.expected > 0 && (
        <AmountTable
          name={words.gradient}
          first={mine.gradient}
          second={theirs.gradient}
          sizes={[node, second]}
        />
      )}
    </section>
  )
}
