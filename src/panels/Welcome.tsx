import { useStage } from '../stage/context.ts'
import { useMessages } from '../ui/language.ts'

/** Where one is and how to go on, for those who have just come: at the first step of the first pass alone. */
export function Welcome() {
  const { inspector, cells } = useMessages()
  const cell = useStage(({ settings }) => settings.cell)
  const begins = useStage(({ playhead, settings }) => playhead <= 1 && settings.iteration === 0)
  // With targets of one's own, what it is to predict need not be the next character.
  const usual = useStage(({ settings }) => settings.targets === null)
  if (!begins) return null
  const { does, keys, touch } = inspector.welcome
  return (
    <p className="welcome">
      {usual && <span>{does(cells[cell])}</span>} <span className="by-keys">{keys}</span>
      <span className="by-touch">{touch}</span>
    </p>
  )
}
