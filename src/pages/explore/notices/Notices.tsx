import type { MouseEvent } from 'react'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { passFocus, playButton } from '../../../ui/focus.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useMessages } from '../../../ui/language.ts'

/** Problems of a link, until they are dismissed. The live region exists before the first one, so that it is announced. */
export function Notices() {
  const { notices, problem: sentenceOf } = useMessages()
  const problems = usePlayer((state) => state.problems)
  const actions = usePlayerActions()
  const dismiss = (event: MouseEvent<HTMLElement>, problem: (typeof problems)[number]) => {
    const { currentTarget } = event
    const { nextElementSibling: next, previousElementSibling: before } =
      currentTarget.closest('li')!
    passFocus(event, (next ?? before)?.querySelector('button') ?? playButton(currentTarget))
    actions.dismiss(problem)
  }
  const several = problems.length > 1
  return (
    <div className="over-transport">
      <section
        className="notices"
        aria-label={notices.label}
        aria-live="polite"
        // Where there are several they may scroll, also by the keyboard.
        tabIndex={several ? 0 : undefined}
        data-keys={several ? 'scroll' : undefined}
      >
        {several && (
          <button
            type="button"
            className="button dismiss-all"
            onClick={(event) => {
              passFocus(event, playButton(event.currentTarget))
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
    </div>
  )
}
