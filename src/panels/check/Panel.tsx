import { useState } from 'react'
import { defaultEpsilon, type Node } from '../../engine/index.ts'
import { labelOf } from '../../equation/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { usePlayer, usePlayerActions } from '../../stage/context.ts'
import { PredictFirst } from '../../stage/PredictFirst.tsx'
import { Sentence } from '../../stage/Sentence.tsx'
import { useMove, useShown } from '../../stage/useMove.ts'
import { backwardEnd, logitsBesideLoss } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import styles from './check.css?inline'
import { EntryCheckView } from './EntryCheckView.tsx'
import { Examination } from './Examination.tsx'
import { SubjectChoice } from './SubjectChoice.tsx'
import { isCheckable, subjectAt, subjectOfStep } from './subject.ts'

addStyles(styles)

/** The numeric check: what the backward pass says of an entry, against what a nudge does to the loss. */
export default function CheckPanel() {
  const words = useWords(checkWords)
  const { run, moment } = useMove()
  const { trace } = run
  const waits = useShown() < backwardEnd(trace)
  const selected = usePlayer(({ view }) => view.selected)
  const { select } = usePlayerActions()
  const [place, setPlace] = useState({ node: '', entry: 0 })
  const [epsilon, setEpsilon] = useState(defaultEpsilon)
  const node = subjectAt(trace, moment, selected)
  const logits = logitsBesideLoss(trace, node)
  const labelIn = (one: Node) => labelOf(one, trace.tape, moment.now)
  const checkable = isCheckable(trace, node)
  // Another node is looked at from its first entry.
  const entry = place.node === node.name && place.entry < node.value.data.length ? place.entry : 0
  return (
    <div className="check-panel">
      <SubjectChoice ofStep={subjectOfStep(trace, moment)} />
      {checkable ? (
        <EntryCheckView
          key={node.name}
          trace={trace}
          node={node}
          now={moment.now}
          entry={entry}
          epsilon={epsilon}
          onEntry={(chosen) => setPlace({ node: node.name, entry: chosen })}
          onEpsilon={setEpsilon}
        />
      ) : (
        <p>
          <Sentence
            said={
              logits
                ? words.besideLoss(labelIn(node), labelIn(logits))
                : words.noGradient(labelIn(node))
            }
          />
        </p>
      )}
      {waits ? (
        <div className="examination">
          <h4>{words.all}</h4>
          <PredictFirst />
        </div>
      ) : (
        <Examination
          trace={trace}
          node={checkable ? node : null}
          onShow={(name, entryShown) => {
            select(name)
            setPlace({ node: name, entry: entryShown })
          }}
        />
      )}
    </div>
  )
}
