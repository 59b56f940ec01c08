import { passFocus, titleAround } from './chrome/focus.ts'
import { useMessages } from './context.ts'
import { NotLoaded } from './lazily.tsx'

const reload = () => location.reload()

/** In place of a part that could not be loaded or drawn: what happened, and two ways on. All else goes on. */
export function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { notices } = useMessages()
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
            passFocus(event, titleAround(event.currentTarget))
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

/** In place of the whole page. What was on the stage is in the link, so reloading brings it back. */
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
