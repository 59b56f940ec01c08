import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { useShown } from '../../stage/useMove.ts'
import { Waits } from '../../stage/Waits.tsx'
import { longestDistance, wholeFrom } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { Cuts } from './Cuts.tsx'
import type { At } from './place.ts'
import { Reveal } from './Reveal.tsx'

/** Multiplications up to which it is shown without being asked for, and at once. */
const quick = 3e6

/** What truncated back-propagation would lose of a parameter's gradient. */
export function Cut({ at }: { at: At }) {
  const words = useWords(ledgerWords)
  const { trace } = at.run
  const times = longestDistance(trace.tape)
  const isQuick = times * times * at.node.value.data.length <= quick
  const waits = useShown() < wholeFrom(trace, at.node.id)
  if (times === 1) return null
  return (
    <Reveal title={words.cut} of={at} start={at.alone && isQuick}>
      {() =>
        trace.mistakes.length > 0 ? (
          <p className="note strong">{words.cutMistake}</p>
        ) : waits ? (
          <Waits />
        ) : (
          <Cuts at={at} times={times} isQuick={isQuick} />
        )
      }
    </Reveal>
  )
}
