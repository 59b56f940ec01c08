import { memo } from 'react'
import { stepSizes } from '../../../settings/index.ts'
import { useActions, useStage } from '../../../stage/context.ts'
import { useMessages } from '../../../ui/language.ts'
import { Segments } from '../../../ui/Segments.tsx'

/** How far one press of next goes. */
export const StepSizeChoice = memo(function StepSizeChoice({
  titled = false,
}: {
  titled?: boolean
}) {
  const stepSize = useStage(({ settings }) => settings.stepSize)
  const { set } = useActions()
  const { transport } = useMessages()
  return (
    <Segments
      className="step-size"
      titled={titled}
      label={transport.stepSize}
      choices={stepSizes}
      textOf={(size) => transport.stepSizes[size]}
      value={stepSize}
      onChoose={(chosen) => set({ stepSize: chosen })}
    />
  )
})
