import { useMemo, useRef, useState } from 'react'
import { type Node, nodeNamed, parametersOf } from '../../engine/index.ts'
import { checkWords } from '../../i18n/panels/check/index.ts'
import { examine, type Trace, workOf } from '../../trace/index.ts'
import { passFocus } from '../../ui/focus.ts'
import { useJob } from '../../ui/jobs/useJob.ts'
import { useWords } from '../../ui/language.ts'
import { FindingsView } from './Findings.tsx'

/** A request to check. */
interface Request {
  /** Null: all parameters. */
  readonly node: string | null
  /** The trace at which it was stopped. */
  readonly stopped: Trace | null
}

const everything: Request = { node: null, stopped: null }
/** Up to so many multiplications it takes a few seconds at most, and need not be asked for. */
const modest = 1e9

/** The request to run: the reader's, or with a mistake on and a small network, everything. */
function requestFor(trace: Trace, asked: Request | null): Request | null {
  const stale = asked?.stopped != null && asked.stopped !== trace
  const strange = asked?.node != null && !nodeNamed(trace.tape, asked.node)
  if (asked && !stale && !strange) return asked
  return trace.mistakes.length > 0 && workOf(trace) <= modest ? everything : null
}

/** Every entry of one gradient or of all parameters, checked in slices; starts again with another trace. */
export function Examination({
  trace,
  node,
  onShow,
}: {
  trace: Trace
  node: Node | null
  onShow: (node: string, entry: number) => void
}) {
  const words = useWords(checkWords)
  const [asked, setAsked] = useState<Request | null>(null)
  const [round, setRound] = useState(0)
  const main = useRef<HTMLButtonElement>(null)
  const request = useMemo(() => requestFor(trace, asked), [trace, asked])
  const wanted = request?.node
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it begins anew
  const job = useMemo(() => {
    if (wanted === undefined) return null
    const id = wanted === null ? null : nodeNamed(trace.tape, wanted)!.id
    return () => examine(trace, id)
  }, [trace, wanted, round])
  const stopped = request?.stopped === trace
  const { value: found, done } = useJob(job, stopped)
  const running = job !== null && !stopped && !done
  const begin = (name: string | null) => {
    setAsked({ node: name, stopped: null })
    setRound(round + 1)
  }
  const all = parametersOf(trace.tape).reduce((sum, { value }) => sum + value.data.length, 0)
  return (
    <div className="examination">
      <h4>{words.all}</h4>
      <div className="buttons">
        {/* The same button stops what it began, so that the focus stays on it. */}
        <button
          ref={main}
          type="button"
          className="button"
          onClick={() =>
            running && request ? setAsked({ ...request, stopped: trace }) : begin(null)
          }
        >
          {running ? words.stop : words.checkAll(all)}
        </button>
        {node && !running && (
          <button
            type="button"
            className="button"
            onClick={(event) => {
              passFocus(event, main.current)
              begin(node.name)
            }}
          >
            {words.checkOne(node.name, node.value.data.length)}
          </button>
        )}
      </div>
      {running && (
        <p className="progress">
          <progress aria-label={words.progress} value={found?.done ?? 0} max={found?.total ?? 1} />
          <span>{found && words.progressOf(found.done, found.total)}</span>
        </p>
      )}
      {found ? (
        <FindingsView trace={trace} found={found} done={!running} onShow={onShow} />
      ) : (
        !running && <p className="quiet">{words.idle}</p>
      )}
    </div>
  )
}
