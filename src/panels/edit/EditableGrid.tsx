import { type CSSProperties, type MouseEvent, useId, useMemo } from 'react'
import type { Node } from '../../engine/index.ts'
import { editWords } from '../../i18n/panels/edit/index.ts'
import { useNetwork } from '../../stage/context.ts'
import { editedEntries } from '../../store/index.ts'
import { passFocus } from '../../ui/focus.ts'
import { formatterOf } from '../../ui/grids/alignedNumbers.ts'
import { isSmall, isTiny } from '../../ui/grids/NumberGrid.tsx'
import { VirtualGrid } from '../../ui/grids/VirtualGrid.tsx'
import { useWords } from '../../ui/language.ts'
import { addStyles } from '../../ui/styles.ts'
import { EditFoot } from './EditFoot.tsx'
import styles from './edit.css?inline'
import { NumberField } from './NumberField.tsx'
import { useEditor } from './useEditor.ts'

addStyles(styles)

/** The value of a leaf with a field for every number. */
export default function EditableGrid({
  node,
  name,
  heard,
  label,
}: {
  node: Node
  /** What it is called on screen, and by those who hear it. */
  name: string
  heard: string
  label: string
}) {
  const { value: tensor } = node
  const { rows, cols, data } = tensor
  const words = useWords(editWords)
  const run = useNetwork((state) => state.run)
  const settings = useNetwork((state) => state.settings)
  const edited = useMemo(
    () => editedEntries({ run, settings }, node.name),
    [run, settings, node.name],
  )
  const { host, current, feedback, editor, numberAt, pick, forget } = useEditor(node.name, tensor)
  const id = useId()
  const write = useMemo(() => formatterOf(data), [data])
  const reset = (event: MouseEvent<HTMLElement>) => {
    passFocus(event, host.current?.querySelector<HTMLElement>(`[data-entry="${current}"]`))
    forget()
  }
  const refused = feedback?.kind === 'refused' ? feedback.entry : null

  const nameOf = (entry: number, of: string) =>
    cols === 1
      ? words.entry(of, entry + 1)
      : words.cell(of, Math.floor(entry / cols) + 1, (entry % cols) + 1)
  const fieldOf = (entry: number, style?: CSSProperties) => (
    <NumberField
      key={entry}
      entry={entry}
      value={numberAt(entry)}
      text={write(numberAt(entry))}
      label={edited.has(entry) ? words.edited(nameOf(entry, heard)) : nameOf(entry, heard)}
      edited={edited.has(entry)}
      tabbed={entry === current}
      hint={`${id}keys`}
      wrong={entry === refused ? `${id}feedback` : undefined}
      editor={editor}
      style={style}
    />
  )

  const table = () => (
    <table
      className="numbers fields"
      aria-label={label}
      style={widthOf(Array.from(data, (value) => write(value).length))}
    >
      <tbody>
        {Array.from({ length: rows }, (_, r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
          <tr key={r}>
            {Array.from({ length: cols }, (_, c) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its position
              <td key={c}>{fieldOf(r * cols + c)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <div className="editable" ref={host}>
      {!isSmall(tensor) ? (
        <VirtualGrid tensor={tensor} label={label} fields={{ current, edited, fieldOf, pick }} />
      ) : isTiny(tensor) ? (
        table()
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="grid-scroll" aria-label={label} tabIndex={0} data-keys="scroll">
          {table()}
        </section>
      )}
      <p id={`${id}keys`} hidden>
        {words.keys}
      </p>
      <EditFoot
        id={`${id}feedback`}
        node={node}
        name={name}
        current={current}
        title={nameOf(current, name)}
        edited={edited}
        feedback={feedback}
        onReset={reset}
      />
    </div>
  )
}

/** All fields are as wide as the longest number. */
const widthOf = (lengths: readonly number[]) =>
  ({ '--digits': Math.max(...lengths) }) as CSSProperties
