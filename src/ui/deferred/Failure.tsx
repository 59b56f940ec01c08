import { createContext, useContext, useEffect, useRef } from 'react'
import { passFocus, playButton, titleAround } from '../focus.ts'
import { useMessages } from '../language.ts'
import { NotLoaded } from './lazily.tsx'

/** What a part is drawn from: where one of these is another one, what failed before may be drawn. */
export interface Drawn {
  readonly now: () => readonly unknown[]
  /** Calls back after each change; returns what ends that. */
  readonly subscribe: (changed: () => void) => () => void
}

export const DrawnContext = createContext<Drawn>({ now: () => [], subscribe: () => () => {} })

const reload = () => location.reload()

/** In place of a part that could not be loaded or drawn: what happened, and two ways on. All else goes on. */
export function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { notices } = useMessages()
  const drawn = useContext(DrawnContext)
  const failedFrom = useRef(drawn.now())
  // What could not be drawn of one moment may be drawn of another.
  useEffect(() => {
    if (error instanceof NotLoaded) return
    const retry = () => {
      if (drawn.now().some((one, k) => one !== failedFrom.current[k])) onRetry()
    }
    retry()
    return drawn.subscribe(retry)
  }, [drawn, error, onRetry])
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
