import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { cellOf } from '../../cells/index.ts'
import { codeWords } from '../../i18n/panels/code/index.ts'
import {
  type Language,
  type Light,
  type ListingLine,
  type Match,
  stepOfLine,
} from '../../interop/listings/index.ts'
import type { Moment, Subject } from '../../scene/index.ts'
import { usePlayerActions } from '../../stage/context.ts'
import { stepName } from '../../trace/index.ts'
import { useWords } from '../../ui/language.ts'
import { indexAfterKey } from '../../ui/listKeys.ts'
import { CodeLine } from './CodeLine.tsx'

/** The lines of a program. One of them is in the order of Tab, the arrow keys go to the others. */
export function Listing({
  run,
  language,
  listing,
  match,
  light,
  moment,
}: {
  run: Subject
  language: Language
  listing: readonly ListingLine[]
  match: Match
  light: Light
  moment: Moment
}) {
  const words = useWords(codeWords)
  const actions = usePlayerActions()
  const scroll = useRef<HTMLElement>(null)
  const [visited, setVisited] = useState<number | null>(null)
  const gates = cellOf(run.trace.tape)?.gates ?? []

  const [first] = light.lit
  const clickable = listing.flatMap((_, n) => (match.steps[n]!.length > 0 ? [n] : []))
  const entry = visited !== null && clickable.includes(visited) ? visited : first

  // The same function for all steps, so that only lines whose light changes are drawn again.
  const latest = useRef({ match, trace: run.trace, now: moment.now })
  useEffect(() => {
    latest.current = { match, trace: run.trace, now: moment.now }
  })
  const go = useCallback(
    (line: number) => {
      const { match, trace, now } = latest.current
      const step = stepOfLine(match, trace, line, now)
      if (step !== undefined) actions.goToStep(stepName(trace, step))
    },
    [actions],
  )

  useLayoutEffect(() => {
    if (scroll.current && first !== undefined) showLine(scroll.current, first)
  }, [first])

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const to = indexAfterKey(event, clickable.indexOf(entry ?? -1), clickable.length, 'column')
    if (to === undefined) return
    event.preventDefault()
    const next = clickable[to]
    if (next === undefined) return
    lineAt(event.currentTarget, next)?.querySelector('button')?.focus()
  }

  const enter = ({ currentTarget, target }: FocusEvent<HTMLElement>) =>
    setVisited([...currentTarget.children].indexOf(target.closest('li')!))
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) setVisited(null)
  }

  return (
    <section
      ref={scroll}
      className={`listing ${moment.kind}`}
      aria-label={words.listing(words.names[language])}
    >
      <ol onKeyDown={press} onFocus={enter} onBlur={leave}>
        {listing.map((line, n) => (
          <CodeLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a program is its number
            key={n}
            number={n}
            line={line}
            language={language}
            gates={gates}
            light={light.lit.has(n) ? 'lit' : light.grey.has(n) ? 'grey' : null}
            inTabOrder={n === entry}
            onGo={match.steps[n]!.length > 0 ? go : null}
          />
        ))}
      </ol>
    </section>
  )
}

const lineAt = (within: Element, n: number) =>
  within.querySelector<HTMLElement>(`li:nth-child(${n + 1})`)

/** Scrolls the listing, and nothing around it, until a line is well in sight. */
function showLine(scroll: HTMLElement, n: number): void {
  const line = lineAt(scroll, n)
  if (!line) return
  const { clientHeight, scrollTop } = scroll
  const margin = Math.min(48, clientHeight / 4)
  const top = line.offsetTop
  if (top < scrollTop + margin || top + line.offsetHeight > scrollTop + clientHeight - margin)
    scroll.scrollTop = top - clientHeight / 3
}
