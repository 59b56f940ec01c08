import { reloadPage } from '../browser.ts'
import { useLocale, useStartMessages } from '../language.ts'

/** In place of the whole page. A reload opens the same link: the settings and the step come back, the history of edits does not. */
export function PageFailure({ error }: { error: Error }) {
  const { notices } = useStartMessages()
  return (
    <main className="widget failure" lang={useLocale()}>
      <h1>{notices.stopped}</h1>
      <p role="alert">{notices.failed(error.message)}</p>
      <button type="button" className="button strong" onClick={reloadPage}>
        {notices.reload}
      </button>
    </main>
  )
}
