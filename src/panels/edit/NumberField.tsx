import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { typedNumber } from '../../settings/index.ts'
import { dropFocus } from '../../ui/focus.ts'
import { editable, factorOf, moved, nudge } from './numberSteps.ts'
import type { Editor } from './useEditor.ts'
import { useScrub } from './useScrub.ts'

interface NumberFieldProps {
  entry: number
  value: number
  /** As the grid writes it. */
  text: string
  label: string
  edited: boolean
  /** Whether it is the grid's tab stop. */
  tabbed: boolean
  hint: string
  wrong: string | undefined
  editor: Editor
  style?: CSSProperties | undefined
}

/** One number that can be typed, nudged and dragged. */
export const NumberField = memo(function NumberField(props: NumberFieldProps) {
  const { entry, value, text, label, edited, tabbed, hint, wrong, editor, style } = props
  const field = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [focused, setFocused] = useState(false)
  const scrub = useScrub(entry, value, editor, draft !== null, (own) =>
    focused ? own.select() : own.focus(),
  )
  // The whole number is marked, so that typing replaces it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: marked anew whenever the number changes
  useLayoutEffect(() => {
    if (focused && draft === null) field.current?.select()
  }, [focused, draft, value])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const run = bindings(event)
    if (!run) return
    event.preventDefault()
    run()
  }
  /** What a key does here; null leaves it to the field. */
  const bindings = (event: KeyboardEvent<HTMLInputElement>): (() => void) | null => {
    const { key, ctrlKey, metaKey, shiftKey } = event
    const still = draft === null
    if (ctrlKey || metaKey) {
      if (!still || !/^[zy]$/i.test(key)) return null
      return /^y$/i.test(key) || shiftKey ? editor.redo : editor.undo
    }
    const step = (sign: number) => () => {
      const typed = still ? null : typedNumber(draft)
      const from = typed && 'value' in typed ? typed.value : value
      setDraft(null)
      editor.put(entry, moved(from, sign * nudge * factorOf(event)))
    }
    switch (key) {
      case 'ArrowUp':
        return step(1)
      case 'ArrowDown':
        return step(-1)
      case 'ArrowLeft':
        return still ? () => editor.walk(entry, 0, -1) : null
      case 'ArrowRight':
        return still ? () => editor.walk(entry, 0, 1) : null
      case 'PageUp':
        return () => editor.walk(entry, -1, 0)
      case 'PageDown':
        return () => editor.walk(entry, 1, 0)
      case 'Enter':
        return () => {
          if (draft !== null && editor.commit(entry, draft)) setDraft(null)
        }
      case 'Escape':
        return () => (still ? field.current && dropFocus(field.current) : setDraft(null))
      default:
        return null
    }
  }

  return (
    <input
      ref={field}
      type="text"
      role="spinbutton"
      className={edited ? 'number edited' : 'number'}
      data-entry={entry}
      value={draft ?? (focused ? editable(value) : text)}
      style={style}
      tabIndex={tabbed ? 0 : -1}
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-valuenow={Number.isFinite(value) ? value : undefined}
      aria-valuetext={draft ?? text}
      aria-invalid={wrong !== undefined && draft !== null}
      aria-describedby={wrong ? `${hint} ${wrong}` : hint}
      onChange={({ target }) => {
        setDraft(target.value)
        editor.type(entry)
      }}
      onPaste={(event) => {
        const taken = editor.paste(entry, event.clipboardData.getData('text'))
        if (taken === null) return
        event.preventDefault()
        setDraft(null)
      }}
      onFocus={() => {
        setFocused(true)
        editor.enter(entry)
      }}
      onBlur={() => {
        setFocused(false)
        if (draft !== null) editor.commit(entry, draft)
        setDraft(null)
        editor.settle()
      }}
      onKeyDown={onKeyDown}
      // The pointer's own focus would come before it is known whether it drags.
      onMouseDown={(event) => draft === null && event.preventDefault()}
      {...scrub}
    />
  )
})
