import { useCallback } from 'react'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { arePathBoundsKnown, linkCount, nodeKnownAt, preparePathBounds } from '../../trace/index.ts'
import { useReady } from '../../ui/jobs/useReady.ts'
import { useWords } from '../../ui/language.ts'
import { Disclosure } from './Disclosure.tsx'
import type { LedgerSubject } from './ledgerSubject.ts'
import { OriginPaths } from './OriginPaths.tsx'

/** The paths from the loss to one entry of a gradient, when they are asked for. */
export function OriginSection({ at }: { at: LedgerSubject }) {
  const words = useWords(ledgerWords)
  const { run, node, seen } = at
  const { trace } = run
  const { arrived, expected } = nodeKnownAt(trace, node.id, seen)
  if (expected === 0) return null
  return (
    <Disclosure title={words.origin} of={at} start={false}>
      {() => {
        if (trace.mistakes.length > 0) return <p className="note strong">{words.originMistake}</p>
        if (arrived === 0) return <p className="note">{words.notYet}</p>
        return <Search key={node.name} at={at} />
      }}
    </Disclosure>
  )
}

/** Links up to which paths are searched at once. */
const quick = 1e6

function Search({ at }: { at: LedgerSubject }) {
  const words = useWords(ledgerWords)
  const { tape } = at.run.trace
  const work = useCallback(() => preparePathBounds(tape), [tape])
  const isReady = useReady(arePathBoundsKnown(tape) || linkCount(tape) <= quick, work)
  return isReady ? <OriginPaths at={at} /> : <p className="note">{words.working}</p>
}
