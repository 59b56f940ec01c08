import { useNetwork, usePlayer } from '../stage/context.ts'
import { useMessages } from '../ui/language.ts'

/** What the page shows and how to step, at the first step of the first pass only. */
export function Welcome() {
  const { inspector, cells } = useMessages()
  const cell = useNetwork(({ run }) => run.cell)
  const begins = usePlayer(({ playhead }) => playhead <= 1)
  // With targets of one's own, what it is to predict need not be the next character.
  const usual = useNetwork(({ settings }) => settings.targets === null)
  const isFirst = useNetwork(({ settings }) => settings.iteration === 0)
  if (!begins || !isFirst) return null
  const { does, keys, touch } = inspector.welcome
  return (
    <p className="welcome">
      {usual && <span>{does(cells[cell])}</span>} <span className="by-keys">{keys}</span>
      <span className="by-touch">{touch}</span>
    </p>
  )
}
