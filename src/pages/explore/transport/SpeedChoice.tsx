import { memo } from 'react'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { speedsWith } from './speeds.ts'

/** How fast it plays. */
export const SpeedChoice = memo(function SpeedChoice({ titled = false }: { titled?: boolean }) {
  const speed = usePlayer(({ view }) => view.speed)
  const { setView } = usePlayerActions()
  const { pace } = useMessages()
  return (
    <Segments<number>
      className="speed"
      titled={titled}
      label={pace.speed}
      choices={speedsWith(speed)}
      textOf={pace.speedOf}
      value={speed}
      onChoose={(chosen) => setView({ speed: chosen })}
    />
  )
})
