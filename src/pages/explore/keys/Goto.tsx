import { type FormEvent, useId, useMemo, useState } from 'react'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { placeName } from '../../../store/index.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { useMessages } from '../../../ui/language.ts'
import { addStyles } from '../../../ui/styles.ts'
import styles from './goto.css?inline'

addStyles(styles)

/** How many names are offered at a time. */
const offered = 60

function Form({ onClose }: { onClose: () => void }) {
  const run = usePlayer((state) => state.subject)
  const { goToStep } = usePlayerActions()
  const { goTo } = useMessages()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<string | null>(null)
  const field = useId()
  const list = useId()
  const hint = useId()
  const error = useId()

  const names = useMemo(() => [...new Set(run.moves.map((_, k) => placeName(run, k + 1)))], [run])
  const wanted = text.trim()
  const matching = names
    .filter((name) => name.toLowerCase().includes(wanted.toLowerCase()))
    .slice(0, offered)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wanted !== '' && goToStep(wanted)) onClose()
    else setMissing(wanted)
  }
  return (
    <form onSubmit={submit} noValidate>
      <label htmlFor={field}>{goTo.label}</label>
      <input
        id={field}
        data-autofocus
        type="text"
        list={list}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        aria-invalid={missing !== null}
        aria-describedby={missing === null ? hint : `${error} ${hint}`}
        onChange={(event) => {
          setText(event.target.value)
          setMissing(null)
        }}
      />
      <datalist id={list}>
        {matching.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={error} className="error" role="alert">
        {missing !== null && goTo.missing(missing)}
      </p>
      <p id={hint} className="hint">
        {goTo.hint}
      </p>
      <div className="answers">
        <button type="button" onClick={onClose}>
          {goTo.cancel}
        </button>
        <button type="submit" className="primary">
          {goTo.go}
        </button>
      </div>
    </form>
  )
}

/** Asks for a step by its number or its name. */
export function Goto({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { goTo } = useMessages()
  return (
    <Dialog open={open} onClose={onClose} title={goTo.title} className="goto">
      <Form onClose={onClose} />
    </Dialog>
  )
}
