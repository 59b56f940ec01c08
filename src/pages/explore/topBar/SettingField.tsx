import { useId } from 'react'
import { FieldProblem } from '../../../ui/FieldProblem.tsx'
import { useMessages } from '../../../ui/language.ts'
import { type FieldKey, nameOf } from './settingNames.ts'
import { useSettingField } from './useSettingField.ts'

/** A setting to be typed; tried on Enter and when the field is left. */
export function SettingField({
  of,
  placeholder,
  inputMode = 'decimal',
  wide = false,
}: {
  of: FieldKey
  placeholder?: string
  inputMode?: 'decimal' | 'numeric' | 'text'
  wide?: boolean
}) {
  const id = useId()
  const messages = useMessages()
  const { text, problem, type, settle } = useSettingField(of)
  return (
    <div className={wide ? 'setting wide' : 'setting'}>
      <label htmlFor={id}>{nameOf(messages, of)}</label>
      <input
        id={id}
        className="typed"
        type="text"
        inputMode={inputMode}
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}wrong` : undefined}
        onChange={({ target }) => type(target.value)}
        onBlur={settle}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) settle()
        }}
      />
      <FieldProblem id={`${id}wrong`} problem={problem} />
    </div>
  )
}
