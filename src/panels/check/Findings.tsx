import { gradientLabelOf, type Label, labelOf } from '../../equation/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { type Findings, stepName, type Trace } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { powerOf } from './checkNumbers.ts'
import { Tallies } from './Tallies.tsx'
import { type Ending, VerdictMark } from './VerdictMark.tsx'

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

/** What an examination has found: which gradients are wrong, how wrong at worst, and from which time on. */
export function FindingsView({
  trace,
  found,
  done,
  onShow,
}: {
  trace: Trace
  found: Findings
  /** Finished, or stopped: then it is said aloud. */
  done: boolean
  onShow: (node: string, entry: number) => void
}) {
  const words = useWords(checkWords)
  const { tape } = trace
  const labelled = (id: number): Label => gradientLabelOf(tape.nodes[id]!, tape, null)
  const { tallies, worst } = found
  const wrong = tallies.filter((tally) => tally.wrong > 0)
  const isWrong = wrong.length > 0 || found.first !== null
  const checked = sum(tallies.map((tally) => tally.checked))
  const entries = sum(tallies.map((tally) => tally.entries))
  const kinks = sum(tallies.map((tally) => tally.kinks))
  const complete = found.done === found.total
  const ending: Ending = isWrong ? 'bad' : complete ? 'good' : 'open'
  const node = worst && tape.nodes[worst.node]!
  const times = <Times trace={trace} found={found} anyWrong={wrong.length > 0} />
  return (
    <div className={`findings ${ending}`}>
      <div role="status">
        {done && (
          <p className="verdict">
            <VerdictMark ending={ending} />
            <span>
              {wrong.length > 0 && (
                <Sentence said={words.wrong(wrong.map((one) => labelled(one.node)))} />
              )}
              {!isWrong && (complete ? words.right(entries) : words.rightSoFar(checked, entries))}
              {isWrong && !complete && ` ${words.stopped(checked, entries)}`}
            </span>
          </p>
        )}
        {done && times}
      </div>
      {!done && isWrong && times}
      {kinks > 0 && <p>{words.kinks(kinks)}</p>}
      {worst && node && (
        <p className="worst">
          <Sentence
            said={words.worst(
              labelled(worst.node),
              words.place(
                Math.floor(worst.entry / node.value.cols) + 1,
                node.value.cols > 1 ? (worst.entry % node.value.cols) + 1 : null,
              ),
              powerOf(worst.relativeError),
            )}
          />{' '}
          <button type="button" className="chip" onClick={() => onShow(node.name, worst.entry)}>
            {words.show}
          </button>
        </p>
      )}
      {tallies.length > 1 && <Tallies tape={tape} tallies={tallies} />}
    </div>
  )
}

/** Which time steps have a wrong gradient in them, and where the backward loop first goes wrong. */
function Times({
  trace,
  found: { wrongTimes, first, done, total },
  anyWrong,
}: {
  trace: Trace
  found: Findings
  anyWrong: boolean
}) {
  const words = useWords(checkWords)
  const { goToStep } = usePlayerActions()
  if (wrongTimes === null) return null
  if (first === null) {
    if (done < total) return null
    return <p>{anyWrong ? words.sumWrong : words.timesRight}</p>
  }
  const { site } = first
  const node = trace.tape.nodes[site.node]!
  return (
    <p>
      {words.timesWrong(wrongTimes)}{' '}
      <Sentence
        said={
          site.term === null
            ? words.firstWrong(gradientLabelOf(node, trace.tape, null), site.time)
            : words.firstTerm(labelOf(node, trace.tape, null), site.time)
        }
      />{' '}
      <button type="button" className="chip" onClick={() => goToStep(stepName(trace, site.step))}>
        {words.go}
      </button>
    </p>
  )
}
