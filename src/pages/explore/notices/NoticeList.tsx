import type { MouseEvent } from 'react'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { focusHome, passFocus } from '../../../ui/focus.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { icons } from '../../../ui/icons.ts'
import { useMessages } from '../../../ui/language.ts'
import { addStyles } from '../../../ui/styles.ts'
import styles from './notices.css?inline'

addStyles(styles)

/** A sentence for each problem, with a button that dismisses it. */
export default function NoticeList() {
  const { notices, problem: sentenceOf } = useMessages()
  const problems = usePlayer((state) => state.problems)
  const actions = usePlayerActions()
  const dismiss = (event: MouseEvent<HTMLElement>, problem: (typeof problems)[number]) => {
    const { currentTarget } = event
    const { nextElementSibling: next, previousElementSibling: before } =
      currentTarget.closest('li')!
    passFocus(event, (next ?? before)?.querySelector('button') ?? focusHome(currentTarget))
    actions.dismiss(problem)
  }
  return (
    <>
      {problems.length > 1 && (
        <button
          type="button"
          className="button dismiss-all"
          onClick={(event) => {
            passFocus(event, focusHome(event.currentTarget))
            for (const problem of problems) actions.dismiss(problem)
          }}
        >
          {notices.dismissAll}
        </button>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.at} ${problem.got}`}>
              <Icon icon={icons.info} size={18} />
              <p>{sentenceOf(problem)}</p>
              <button
                type="button"
                className="button square bare"
                aria-label={notices.dismiss}
                onClick={(event) => dismiss(event, problem)}
              >
                <Icon icon={icons.close} size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
