import { useId, useState } from 'react'
import { charactersOf } from '../../../cells/index.ts'
import type { Problem } from '../../../door/index.ts'
import { visible } from '../../../i18n/index.ts'
import { checkSetting, type Targets, table } from '../../../settings/index.ts'
import { useNetwork, useNetworkActions } from '../../../stage/context.ts'
import { FieldProblem } from '../../../ui/FieldProblem.tsx'
import { useMessages } from '../../../ui/language.ts'
import { lastFed, spelledOut, typedTarget, withTarget } from './targets.ts'

/** What was wanted and cannot be, over which settings, and why not. */
interface TargetsDraft {
  readonly targets: Targets
  readonly over: unknown
  readonly problem: Problem
}

/** What is to be predicted at each step: one field a step, empty for nothing. */
export function TargetFields() {
  const id = useId()
  const { input, settings: names, character } = useMessages()
  const settings = useNetwork((state) => state.asked)
  const actions = useNetworkActions()
  const [draft, setDraft] = useState<TargetsDraft | null>(null)
  const current = draft?.over === settings ? draft : null
  const targets = current?.targets ?? spelledOut(settings.text, settings.targets)
  const fed = charactersOf(settings.text)
  const last = lastFed(settings.text)

  const commit = (wanted: Targets) => {
    const checked = checkSetting(settings, 'targets', table.targets.print(wanted))
    if ('problem' in checked)
      setDraft({ targets: wanted, over: settings, problem: checked.problem })
    else actions.change({ targets: checked.value })
  }

  return (
    <fieldset
      className="targets wide"
      aria-describedby={current ? `${id}hint ${id}wrong` : `${id}hint`}
    >
      <legend>{names.targets}</legend>
      <label className="tick">
        <input
          type="checkbox"
          checked={settings.targets === null}
          onChange={({ target }) =>
            target.checked ? actions.change({ targets: null }) : commit(targets)
          }
        />
        {input.defaultTargets}
      </label>
      <p id={`${id}hint`} className="hint">
        {last && input.ownTargets(last.character, last.time)}
      </p>
      <div className="steps">
        {fed.map((one, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its position
          <div key={k} className="step">
            <span aria-hidden="true">{visible(one)}</span>
            <TargetField
              label={`${input.target(k + 1)}, ${character(one)}`}
              target={targets[k] ?? null}
              wrong={current !== null}
              onTarget={(target) => commit(withTarget(targets, k, target))}
            />
          </div>
        ))}
      </div>
      <FieldProblem id={`${id}wrong`} problem={current?.problem ?? null} />
    </fieldset>
  )
}

/** One character; while a syllable is being composed it is nobody else's business. */
function TargetField({
  label,
  target,
  wrong,
  onTarget,
}: {
  label: string
  target: string | null
  wrong: boolean
  onTarget: (target: string | null) => void
}) {
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <input
      className="typed"
      type="text"
      aria-label={label}
      aria-invalid={wrong}
      placeholder="∅"
      value={composed ?? (target === null ? '' : visible(target))}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onFocus={({ target: field }) => field.select()}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposed(null)
        onTarget(typedTarget(event.currentTarget.value))
      }}
      onChange={({ target: field }) =>
        composed === null ? onTarget(typedTarget(field.value)) : setComposed(field.value)
      }
    />
  )
}
