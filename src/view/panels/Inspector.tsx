import { useMessages } from '../context.ts'
import { panels } from './index.ts'
import './inspector.css'

/** Words and numbers beside the picture: a list of panels. */
export function Inspector() {
  const { inspector } = useMessages()
  return (
    <aside className="inspector" aria-label={inspector.label}>
      {panels.map(({ name, Panel }) => (
        <Panel key={name} />
      ))}
    </aside>
  )
}
