import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { PredictFirst } from '../../stage/PredictFirst.tsx'
import { useShown } from '../../stage/useMove.ts'
import { longestDistance, wholeFrom } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { Disclosure } from './Disclosure.tsx'
import type { LedgerSubject } from './ledgerSubject.ts'
import { TruncationSlider } from './TruncationSlider.tsx'

/** Multiplications up to which it is computed at once and opened by itself. */
const quick = 3e6

/** What truncated back-propagation would lose of a parameter's gradient. */
export function Truncation({ at }: { at: LedgerSubject }) {
  const words = useWords(ledgerWords)
  const { trace } = at.run
  const times = longestDistance(trace.tape)
  const isQuick = times * times * at.node.value.data.length <= quick
  const waits = useShown() < wholeFrom(trace, at.node.id)
  if (times === 1) return null
  return (
    <Disclosure title={words.cut} of={at} start={at.alone && isQuick}>
      {() =>
        trace.mistakes.length > 0 ? (
          <p className="note strong">{words.cutMistake}</p>
        ) : waits ? (
          <PredictFirst />
        ) : (
          <TruncationSlider at={at} times={times} isQuick={isQuick} />
        )
      }
    </Disclosure>
  )
}
