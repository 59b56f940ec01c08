import { useEffect, useRef } from 'react'
import { momentAt } from '../scene/index.ts'
import { passFocus, playButton, titleAround } from './chrome/focus.ts'
import { useMessages, useStage } from './context.ts'
import { NotLoaded } from './lazily.tsx'

const reload = () => location.reload()

/** In place of a part that could not be loaded or drawn: what happened, and two ways on. All else goes on. */
export function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { notices } = useMessages()
  const run = useStage((state) => state.run)
  const move = useStage((state) => momentAt(state.run, state.playhead).move)
  const selected = useStage(({ settings }) => settings.selected)
  const failedAt = useRef([run, move, selected])
  // What could not be drawn of one moment may be drawn of another.
  useEffect(() => {
    const [ofRun, ofMove, ofNode] = failedAt.current
    const isElsewhere = run !== ofRun || move !== ofMove || selected !== ofNode
    if (isElsewhere && !(error instanceof NotLoaded)) onRetry()
  }, [run, move, selected, error, onRetry])
  return (
    <div className="failure">
      <p className="wrong" role="alert">
        {error instanceof NotLoaded ? notices.notLoaded : notices.failed(error.message)}
      </p>
      <div className="ways">
        <button
          type="button"
          className="button"
          onClick={(event) => {
            passFocus(event, titleAround(event.currentTarget) ?? playButton(event.currentTarget))
            onRetry()
          }}
        >
          {notices.again}
        </button>
        <button type="button" className="button" onClick={reload}>
          {notices.reload}
        </button>
      </div>
    </div>
  )
}

/** In place of the whole page. The link holds what was on the stage, so that reloading brings it back; not the history of edits. */
export function Stopped({ error }: { error: Error }) {
  const { notices } = useMessages()
  return (
    <main className="failure">
      <h1>{notices.stopped}</h1>
      <p role="alert">{notices.failed(error.message)}</p>
      <button type="button" className="button strong" onClick={reload}>
        {notices.reload}
      </button>
    </main>
  )
}
