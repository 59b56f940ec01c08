import type { Tensor } from '../../engine/index.ts'
import { digits, inFull } from '../../i18n/numberText.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { type Ledger, norm } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { NamedMistake } from '../NamedMistake.tsx'
import type { LedgerSubject } from './ledgerSubject.ts'
import { VectorNumbers, writtenOut } from './VectorNumbers.tsx'

/** What the terms come to so far, and what clipping leaves of it; of a parameter the norms. */
export function Sums({
  at: { run, node },
  ledger: { sum, clipped, state, adds, mistake },
  write,
}: {
  at: LedgerSubject
  ledger: Ledger
  write: (value: number) => string
}) {
  const words = useWords(ledgerWords)
  const bound = run.trace.update?.clip ?? null
  if (sum === null) return null
  const oneByOne = node.leaf !== 'parameter' && sum.data.length <= writtenOut
  const numbers = (tensor: Tensor) =>
    oneByOne ? (
      <VectorNumbers data={tensor.data} write={write} strong />
    ) : (
      <b className="sizes">{words.norm(digits(norm(tensor)))}</b>
    )
  return (
    <>
      <p className={`sum ${state}`}>
        <span>
          {state === 'final' ? words.total : words.soFar}{' '}
          {state === 'partial' && <b className="bwd">({words.partial})</b>}
        </span>{' '}
        {numbers(sum)}
      </p>
      {clipped && bound !== null && (
        <p className="sum clipped">
          <span>
            {words.clipped(inFull(bound))}{' '}
            <small>({words.cutEntries(entriesCut(sum, clipped))})</small>
          </span>{' '}
          {numbers(clipped)}
        </p>
      )}
      {!adds && (
        <p className="note strong">
          {mistake && <NamedMistake name={mistake} />} {words.notSum}
        </p>
      )}
    </>
  )
}

const entriesCut = (before: Tensor, after: Tensor): number =>
  Array.from(before.data).filter((value, k) => value !== after.data[k]).length
