import { memo } from 'react'
import { useActions, useMessages, useStage } from '../context.ts'
import { Segments } from './Segments.tsx'

const speeds = [0.5, 1, 2, 4] as const

/** How fast it plays. */
export const SpeedChoice = memo(function SpeedChoice({ titled = false }: { titled?: boolean }) {
  const speed = useStage(({ settings }) => settings.speed)
  const { set } = useActions()
  const { transport } = useMessages()
  return (
    <Segments<number>
      className="speed"
      titled={titled}
      label={transport.speed}
      choices={speeds}
      textOf={transport.speedOf}
      value={speed}
      onChoose={(chosen) => set({ speed: chosen })}
    />
  )
})
