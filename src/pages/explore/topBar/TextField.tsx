import { useId, useRef } from 'react'
import { charactersOf } from '../../../cells/index.ts'
import { visible } from '../../../i18n/index.ts'
import { useNetwork } from '../../../stage/context.ts'
import { FieldProblem } from '../../../ui/FieldProblem.tsx'
import { focusHome, focusOn } from '../../../ui/focus.ts'
import { useMessages } from '../../../ui/language.ts'
import { useSettingField } from './useSettingField.ts'

/** The text. Every change that makes sense is in force at once; Hangul only when its syllable is done. */
export function TextField() {
  const id = useId()
  const { settings: names } = useMessages()
  const { text, problem, type, commit, settle } = useSettingField('text')
  const composing = useRef(false)
  return (
    <div className="text-field">
      <div className={problem ? 'frame bad' : 'frame'}>
        <label htmlFor={id}>{names.text}</label>
        <input
          id={id}
          type="text"
          value={text}
          size={Math.min(18, Math.max(6, charactersOf(text.slice(0, 40)).length + 1))}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={`${id}pairs${problem ? ` ${id}wrong` : ''}`}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={(event) => {
            composing.current = false
            commit(event.currentTarget.value, false)
          }}
          onChange={({ target }) =>
            composing.current ? type(target.value) : commit(target.value, false)
          }
          onBlur={settle}
          onKeyDown={(press) => {
            if (press.key !== 'Enter' || press.nativeEvent.isComposing) return
            press.preventDefault() // else the same Enter presses what gets the focus
            const play = focusHome(press.currentTarget)
            // Done with the text: the next arrow key, or a presenter's clicker, steps.
            if (settle() && play) focusOn(play)
          }}
        />
        <Pairs id={`${id}pairs`} />
      </div>
      <FieldProblem id={`${id}wrong`} problem={problem} />
    </div>
  )
}

/** What is fed and what is expected: `hell → ello`. */
function Pairs({ id }: { id: string }) {
  const { fed, expected } = useNetwork(({ run }) => run)
  const text = `${fed.map(visible).join('')} → ${expected.map((one) => (one === null ? '∅' : visible(one))).join('')}`
  return (
    <span id={id} className="pairs" title={text}>
      {text}
    </span>
  )
}
