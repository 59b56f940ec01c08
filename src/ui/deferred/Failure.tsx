import { createContext, useContext, useEffect, useRef } from 'react'
import { WordsNotLoaded } from '../../i18n/index.ts'
import { reloadPage } from '../browser.ts'
import { focusHome, passFocus, titleAround } from '../focus.ts'
import { useStartMessages } from '../language.ts'
import { LoadError } from './lazyPart.tsx'

/** What a part is drawn from: once one of the values has changed, a part that failed is tried again. */
export interface RetrySource {
  readonly now: () => readonly unknown[]
  /** Calls back after each change; returns what ends that. */
  readonly subscribe: (changed: () => void) => () => void
}

export const RetryContext = createContext<RetrySource>({ now: () => [], subscribe: () => () => {} })

/** In place of a part that could not be loaded or drawn: what happened, a retry, and a reload of the page. */
export function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { notices } = useStartMessages()
  const drawn = useContext(RetryContext)
  const failedFrom = useRef(drawn.now())
  useEffect(() => {
    if (error instanceof LoadError) return
    const retry = () => {
      if (drawn.now().some((one, k) => one !== failedFrom.current[k])) onRetry()
    }
    retry()
    return drawn.subscribe(retry)
  }, [drawn, error, onRetry])
  return (
    <div className="failure">
      <p className="wrong" role="alert">
        {error instanceof LoadError || error instanceof WordsNotLoaded
          ? notices.notLoaded
          : notices.failed(error.message)}
      </p>
      <div className="ways">
        <button
          type="button"
          className="button"
          onClick={(event) => {
            passFocus(event, titleAround(event.currentTarget) ?? focusHome(event.currentTarget))
            onRetry()
          }}
        >
          {notices.again}
        </button>
        <button type="button" className="button" onClick={reloadPage}>
          {notices.reload}
        </button>
      </div>
    </div>
  )
}
