import { memo } from 'react'
import { stepSizes } from '../../../settings/index.ts'
import { usePlayer, usePlayerActions } from '../../../stage/context.ts'
import { useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'

/** How far one press of next goes. */
export const StepSizeChoice = memo(function StepSizeChoice({
  titled = false,
}: {
  titled?: boolean
}) {
  const stepSize = usePlayer(({ view }) => view.stepSize)
  const { setView } = usePlayerActions()
  const { pace } = useMessages()
  return (
    <Segments
      className="step-size"
      titled={titled}
      label={pace.stepSize}
      choices={stepSizes}
      textOf={(size) => pace.stepSizes[size]}
      value={stepSize}
      onChoose={(chosen) => setView({ stepSize: chosen })}
    />
  )
})
