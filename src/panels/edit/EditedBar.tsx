import { type MouseEvent, useMemo } from 'react'
import { editWords } from '../../i18n/panels/edit/index.ts'
import { leftOut, linkLength, longLink } from '../../settings/index.ts'
import { useNetwork, useNetworkActions, usePlayer } from '../../stage/context.ts'
import { editedLeaves } from '../../store/index.ts'
import { caseOf } from '../../trace/index.ts'
import { useClipboard } from '../../ui/clipboard/useClipboard.ts'
import { passFocus } from '../../ui/focus.ts'
import { useMessages, useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import styles from './edit.css?inline'

addStyles(styles)

/** At the foot of the inspector as long as something is edited: how much, the way back, and what the link makes of it. */
export default function EditedBar() {
  const words = useWords(editWords)
  const actions = useNetworkActions()
  const run = useNetwork((state) => state.run)
  const settings = useNetwork((state) => state.settings)
  const count = useMemo(
    () => editedLeaves({ run, settings }).reduce((sum, { entries }) => sum + entries, 0),
    [run, settings],
  )
  const view = usePlayer((state) => state.view)
  const link = { ...view, ...settings }
  const out = leftOut(link)
  const length = linkLength(link)
  const reset = (event: MouseEvent<HTMLElement>) => {
    // This goes; the title of the panel above it stays.
    const above = event.currentTarget.closest('section')?.previousElementSibling
    passFocus(event, above?.querySelector('button'))
    actions.settle()
    actions.resetEdits()
    actions.settle()
  }
  // Numbers that are given and are those from the start: nothing to put back.
  if (count === 0) return null
  return (
    <section className="edited-bar" aria-label={words.bar}>
      <p>
        <span className="count">{words.count(count)}</span>
        <button type="button" className="button" onClick={reset}>
          {words.resetAll}
        </button>
      </p>
      {out.map((key) => (
        <p key={key} className="note" role="status">
          {words.leftOut[key]}
        </p>
      ))}
      {out.length === 0 && length > longLink && <p className="note">{words.long(length)}</p>}
      {(out.length > 0 || length > longLink) && <CaseFile />}
    </section>
  )
}

/** The network with its numbers as a file that the command line reads. */
function CaseFile() {
  const words = useWords(editWords)
  const pass = useNetwork(({ run }) => run.pass)
  const { status, download } = useClipboard(pass)
  const { perhapsNotSaved } = useMessages()
  const take = () =>
    download('case.json', 'application/json', `${JSON.stringify(caseOf(pass), null, 1)}\n`)
  return (
    <>
      <button type="button" className="button" onClick={take}>
        {words.download}
      </button>
      <span role="status" className="quiet">
        {status === 'perhapsNotSaved' && perhapsNotSaved}
      </span>
    </>
  )
}
