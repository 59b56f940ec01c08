import { memo } from 'react'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { speedsWith } from './speeds.ts'

/** How fast it plays. */
export const SpeedChoice = memo(function SpeedChoice({ titled = false }: { titled?: boolean }) {
  const speed = usePlayer(({ view }) => view.speed)
  const { setView } = usePlayerActions()
  const { transport } = useMessages()
  return (
    <Segments<number>
      className="speed"
      titled={titled}
      label={transport.speed}
      choices={speedsWith(speed)}
      textOf={transport.speedOf}
      value={speed}
      onChoose={(chosen) => setView({ speed: chosen })}
    />
  )
})
