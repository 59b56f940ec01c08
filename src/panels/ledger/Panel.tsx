import { useState } from 'react'
import { type Node, nodeNamed } from '../../engine/index.ts'
import { ledgerWords } from '../../i18n/panels/ledger/index.ts'
import { usePlayer } from '../../stage/context.ts'
import { useMove, useSeen } from '../../stage/useMove.ts'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import ledgerStyles from './ledger.css?inline'
import { NodeLedger } from './NodeLedger.tsx'
import { ParameterLedger } from './ParameterLedger.tsx'
import partsStyles from './parts.css?inline'
import { receiversOf } from './receivers.ts'

addStyles(ledgerStyles)
addStyles(partsStyles)

/** So many nodes that receive at once are listed, and so many more at a press: the loss sends its 1 to every time step. */
const [few, further] = [4, 8]

/** What gradients are made of: of the selected node, else of those that receive in this step. */
export default function LedgerPanel() {
  const words = useWords(ledgerWords)
  const { run, moment } = useMove()
  const seen = useSeen()
  const selected = usePlayer((state) => state.view.selected)
  const chosen = selected === null ? undefined : nodeNamed(run.trace.tape, selected)
  const nodes = chosen ? [chosen] : receiversOf(run, moment)
  const [listed, setListed] = useState(few)
  const shown = nodes.slice(0, listed)
  const place = { run, now: moment.now, first: moment.first, seen }
  return (
    <div className="ledger">
      {shown.map((node) =>
        isParameter(node) ? (
          <ParameterLedger key={node.name} node={node} {...place} alone={shown.length === 1} />
        ) : (
          <NodeLedger key={node.name} node={node} {...place} alone={shown.length === 1} />
        ),
      )}
      {nodes.length > listed && (
        <p className="note">
          {words.more(nodes.length - listed)}{' '}
          <button type="button" className="chip" onClick={() => setListed(listed + further)}>
            {words.listMore}
          </button>
        </p>
      )}
    </div>
  )
}

const isParameter = ({ leaf }: Node) => leaf === 'parameter'
