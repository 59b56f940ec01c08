import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react'
import { multiplyOut, type Tensor } from '../../engine/index.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import {
  isTruncatedKnown,
  ledgerOf,
  prepareTruncated,
  retainedOf,
  truncatedGradient,
} from '../../trace/index.ts'
import { useReady } from '../../ui/jobs/useReady.ts'
import { useWords } from '../../ui/language.ts'
import type { LedgerSubject } from './ledgerSubject.ts'
import { TruncationTable } from './TruncationTable.tsx'

/** The k that are listed: all of a few; of more, powers of two, the chosen one and T; of many, those two. */
function listed(times: number, chosen: number): readonly number[] {
  const isPower = (k: number) => (k & (k - 1)) === 0
  return Array.from({ length: times }, (_, n) => n + 1).filter(
    (k) => k === chosen || k === times || times <= 8 || (times <= 32 && isPower(k)),
  )
}

/** A slider for k, and a table of the gradient truncated at each listed k. */
export function TruncationSlider({
  at: { run, node },
  times,
  isQuick,
}: {
  at: LedgerSubject
  times: number
  isQuick: boolean
}) {
  const words = useWords(ledgerWords)
  const id = useId()
  const { trace } = run
  const [asked, setK] = useState(1)
  const k = Math.min(asked, times)
  const shown = useDeferredValue(k)
  const whole = useMemo(() => wholeOf(trace, node.id), [trace, node])
  const ks = useMemo(() => listed(times, shown), [times, shown])
  const deepest = ks.at(-2) ?? 1
  const work = useCallback(() => prepareTruncated(trace, deepest), [trace, deepest])
  const isReady = useReady(isQuick || isTruncatedKnown(trace, deepest), work)
  const rows = useMemo(
    () =>
      ks.map((k) => {
        if (k === times) return { k, kept: retainedOf(whole, whole) }
        return { k, kept: isReady ? retainedOf(truncatedGradient(trace, node.id, k), whole) : null }
      }),
    [trace, node, times, ks, whole, isReady],
  )
  return (
    <div className="cut">
      <label htmlFor={id}>{words.cutAt}</label>
      <output htmlFor={id}>{words.cutOf(k)}</output>
      <input
        id={id}
        type="range"
        min={1}
        max={times}
        step={1}
        value={k}
        aria-valuetext={words.cutOf(k)}
        onChange={({ target }) => setK(Number(target.value))}
      />
      <TruncationTable rows={rows} chosen={shown} times={times} />
      {rows.every(({ kept }) => kept?.lost === 0 && kept.cosine === 1) && (
        <p className="note">{words.keeps}</p>
      )}
      <p className="note">{words.cutHow}</p>
    </div>
  )
}

const wholeOf = (trace: LedgerSubject['run']['trace'], node: number): Tensor =>
  multiplyOut(ledgerOf(trace, node, trace.steps.length - 1).sum!)
