import { useState } from 'react'
import { type Label, labelOf } from '../../equation/index.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import type { Subject } from '../../scene/index.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import type { Hop, Path } from '../../trace/index.ts'
import { formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { useWords } from '../../ui/language.ts'
import { entryLabel } from './termLabel.ts'
import { waypointsOf } from './waypoints.ts'

/** Of one path its product and the main places on its way; all places with their factors at a press. */
export function PathItem({
  run,
  path,
  number,
  write,
}: {
  run: Subject
  path: Path
  number: number
  write: (value: number) => string
}) {
  const words = useWords(ledgerWords)
  const [open, setOpen] = useState(false)
  const { tape } = run.trace
  const nameOf = ({ node: id, entry }: Hop): Label => {
    const node = tape.nodes[id]!
    return entryLabel(labelOf(node, tape, null), node.value, entry)
  }
  const six = formatterOf([1])
  // A derivative of 1 passes everything on; one that only rounds to it does not.
  const factor = (value: number) =>
    Math.abs(value) === 1 ? six(value).replace(/\.0+$/, '') : six(value)
  return (
    <li>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="hidden">{words.path(number)} </span>
        <b className="figures">{write(path.product)}</b>{' '}
        <span className="way">
          {waypointsOf(tape, path.hops).map((station, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a station is its place on the way
            <span key={k}>
              {k > 0 && ' → '}
              {typeof station === 'number' ? (
                <small>… {words.between(station)} …</small>
              ) : (
                <MathSpan label={nameOf(station)} />
              )}
            </span>
          ))}
        </span>
      </button>
      {open && (
        <ol className="hops" aria-label={words.factors(path.hops.length)}>
          {path.hops.map((hop) => (
            <li key={hop.node}>
              <MathSpan label={nameOf(hop)} />{' '}
              <span className="figures">× {factor(hop.factor)}</span>
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}
