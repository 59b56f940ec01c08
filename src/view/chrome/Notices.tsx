import { type MouseEvent, useRef } from 'react'
import { useActions, useMessages, useStage } from '../context.ts'
import { passFocus } from './focus.ts'
import { Icon } from './icons.tsx'
import './notices.css'

/** What could not be used, quietly, until it is dismissed. The place is there before its first notice, so that it is heard, and keeps the focus. */
export function Notices() {
  const { notices, problem: sentenceOf } = useMessages()
  const problems = useStage((state) => state.problems)
  const actions = useActions()
  const place = useRef<HTMLElement>(null)
  const dismiss = (event: MouseEvent<HTMLElement>, problem: (typeof problems)[number]) => {
    const { nextElementSibling: next, previousElementSibling: before } =
      event.currentTarget.parentElement!
    passFocus(event, (next ?? before)?.querySelector('button') ?? place.current)
    actions.dismiss(problem)
  }
  return (
    <section
      ref={place}
      className="notices"
      aria-label={notices.label}
      aria-live="polite"
      tabIndex={-1}
    >
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.at} ${problem.got}`}>
              <Icon name="info" size={18} />
              <p>{sentenceOf(problem)}</p>
              <button
                type="button"
                className="button square bare"
                aria-label={notices.dismiss}
                onClick={(event) => dismiss(event, problem)}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
