import { useHasNetwork } from '../../../stage/context.ts'
import { isMac } from '../../../ui/browser.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { useMessages } from '../../../ui/language.ts'
import { addStyles } from '../../../ui/styles.ts'
import styles from './help.css?inline'
import { bindingsFor } from './keyBindings.ts'

addStyles(styles)

/** What is printed on keys whose stroke has another name. */
const caps: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  '-': '−',
}

/** The keys of a stroke as they are printed: `Mod+Shift+z` → Ctrl, Shift, Z. */
const keysOf = (stroke: string): readonly string[] =>
  stroke.length === 1
    ? [caps[stroke] ?? stroke.toUpperCase()]
    : stroke.split('+').map((key) => {
        if (key === 'Mod') return isMac() ? '⌘' : 'Ctrl'
        return caps[key] ?? (key.length === 1 ? key.toUpperCase() : key)
      })

function Stroke({ stroke }: { stroke: string }) {
  return (
    <span className="stroke">
      {keysOf(stroke).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}

/** All keys, and what they do. */
export default function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { help } = useMessages()
  const bindings = bindingsFor(useHasNetwork())
  return (
    <Dialog open={open} onClose={onClose} title={help.title} className="help">
      <dl>
        {bindings.map(({ line, strokes }) => (
          <div key={line}>
            <dt>
              {strokes.map((stroke) => (
                <Stroke key={stroke} stroke={stroke} />
              ))}
            </dt>
            <dd>{help.lines[line]}</dd>
          </div>
        ))}
      </dl>
      <p>{help.touch}</p>
    </Dialog>
  )
}
