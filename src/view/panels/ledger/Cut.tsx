import { useDeferredValue, useId, useMemo, useState } from 'react'
import { multiplyOut, type Tensor } from '../../../engine/index.ts'
import { ledgerWords } from '../../../i18n/why/ledger/index.ts'
import {
  compare,
  ledgerOf,
  longestReach,
  truncatedGradient,
  wholeFrom,
} from '../../../trace/index.ts'
import { useWords } from '../../context.ts'
import { useShown } from '../useMove.ts'
import { Waits } from '../Waits.tsx'
import { change, cosineText, digits } from './figures.ts'
import type { At } from './place.ts'
import { Reveal } from './Reveal.tsx'

/** Multiplications up to which it is shown without being asked for. */
const quick = 3e6

/** What truncated back-propagation would lose of a parameter's gradient. */
export function Cut({ at }: { at: At }) {
  const words = useWords(ledgerWords)
  const { trace } = at.run
  const times = longestReach(trace.tape)
  const cost = times * times * at.node.value.data.length
  const waits = useShown() < wholeFrom(trace, at.node.id)
  if (times === 1) return null
  return (
    <Reveal title={words.cut} start={cost <= quick}>
      {() =>
        trace.mistakes.length > 0 ? (
          <p className="note strong">{words.cutMistake}</p>
        ) : waits ? (
          <Waits />
        ) : (
          <Cuts at={at} times={times} />
        )
      }
    </Reveal>
  )
}

/** The k that are listed: all of a few; of more, powers of two, the chosen one and T; of many, which take long, those two. */
function listed(times: number, chosen: number): readonly number[] {
  const isPower = (k: number) => (k & (k - 1)) === 0
  return Array.from({ length: times }, (_, n) => n + 1).filter(
    (k) => k === chosen || k === times || times <= 8 || (times <= 32 && isPower(k)),
  )
}

function Cuts({ at: { run, node }, times }: { at: At; times: number }) {
  const words = useWords(ledgerWords)
  const id = useId()
  const { trace } = run
  const [asked, setK] = useState(1)
  const k = Math.min(asked, times)
  const shown = useDeferredValue(k)
  const whole = useMemo(() => wholeOf(trace, node.id), [trace, node])
  const rows = useMemo(
    () =>
      listed(times, shown).map((one) => ({
        k: one,
        kept: compare(one === times ? whole : truncatedGradient(trace, node.id, one), whole),
      })),
    [trace, node, times, shown, whole],
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
      <table>
        <thead>
          <tr>
            <th scope="col">k</th>
            <th scope="col">{words.normChange}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.cosine}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ k: one, kept: { norm, lost, cosine } }) => (
            <tr key={one} aria-current={one === shown ? 'true' : undefined}>
              <th scope="row">
                {one} {one === times && <span className="whence">({words.whole})</span>}
              </th>
              <td>{digits(norm)}</td>
              <td>{lost === null ? '–' : words.percent(change(-lost))}</td>
              <td>{cosine === null ? '–' : cosineText(cosine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.every(({ kept: { lost, cosine } }) => lost === 0 && cosine === 1) && (
        <p className="note">{words.keeps}</p>
      )}
      <p className="note">{words.cutHow}</p>
    </div>
  )
}

const wholeOf = (trace: At['run']['trace'], node: number): Tensor =>
  multiplyOut(ledgerOf(trace, node, trace.steps.length - 1).sum!)
