import { useId, useMemo, useState } from 'react'
import { formulasOf } from '../../equation/index.ts'
import { mistakesWords } from '../../i18n/panels/mistakes/index.ts'
import { useNetwork, usePlayer } from '../../stage/context.ts'
import { MathSpan } from '../../stage/MathSpan.tsx'
import type { MistakeName } from '../../trace/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { icons } from '../../ui/icons.ts'
import { useMessages, useWords } from '../../ui/language.ts'
import { UnequalSign } from '../MistakeTag.tsx'

/** One mistake: its switch, and, while it is on or asked for, what is wrong, what would be right, and why one makes it. */
export function MistakeSwitch({
  name,
  on,
  onToggle,
}: {
  name: MistakeName
  on: boolean
  onToggle: (name: MistakeName) => void
}) {
  const words = useWords(mistakesWords)
  const { mistakes } = useMessages()
  const cell = useNetwork(({ run }) => run.cell)
  const [asked, setAsked] = useState<boolean | null>(null)
  const id = useId()
  const open = asked ?? on
  const called = mistakes.names[name]
  return (
    <li className={on ? 'on' : undefined}>
      <div className="row">
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={() => {
              setAsked(null)
              onToggle(name)
            }}
          />
          <span>{called}</span>
        </label>
        <button
          type="button"
          className="button square bare"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={words.about(called)}
          onClick={() => setAsked(!open)}
        >
          <Icon icon={icons.chevron} size={16} />
        </button>
      </div>
      {open && (
        <div id={id} className="about">
          <FormulaLines name={name} />
          <p>{words.why[name](cell)}</p>
        </div>
      )}
    </li>
  )
}

/** What is written and what should be, as equations of this cell. */
function FormulaLines({ name }: { name: MistakeName }) {
  const words = useWords(mistakesWords)
  const trace = usePlayer((state) => state.subject.trace)
  const formulas = useMemo(() => formulasOf(trace, name), [trace, name])
  if (!formulas) return null
  return (
    <dl>
      <dt className="made">
        <UnequalSign /> {words.wrong}
      </dt>
      <dd>
        <MathSpan label={formulas.wrong} />
      </dd>
      <dt>{words.right}</dt>
      <dd>
        <MathSpan label={formulas.right} />
      </dd>
    </dl>
  )
}
