import { momentAt } from '../../scene/index.ts'
import { counterpart, otherRun, type Run } from '../../store/index.ts'
import { useStage } from '../context.ts'
import { useShown } from '../useMove.ts'

/** A second pass beside the first one, and the last of its steps whose result is seen. */
export interface Other {
  readonly run: Run
  readonly seen: number
  /** Whether it is made of what is still to be predicted: the parameters after this pass's update. */
  readonly waits: boolean
}

/** The second pass; null where nothing is compared. Changes when something settles, not at every frame. */
export function useOther(): Other | null {
  const run = useStage(({ settings }) => otherRun(settings))
  const seen = useStage((state) =>
    run ? momentAt(run, counterpart(state.run, state.playhead, run)).seen : -1,
  )
  const end = useStage((state) => state.run.trace.steps.length - 1)
  const later = useStage(({ settings }) => settings.compare === 'update')
  const waits = useShown() < end && later
  return run && { run, seen, waits }
}
