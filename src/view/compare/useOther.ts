import { momentAt } from '../../scene/index.ts'
import { counterpart, otherRun, type Run } from '../../store/index.ts'
import { useStage } from '../context.ts'

/** A second pass beside the first one, and the last of its steps whose result is seen. */
export interface Other {
  readonly run: Run
  readonly seen: number
}

/** The second pass; null where nothing is compared. Changes when something settles, not at every frame. */
export function useOther(): Other | null {
  const run = useStage(({ settings }) => otherRun(settings))
  const seen = useStage((state) =>
    run ? momentAt(run, counterpart(state.run, state.playhead, run)).seen : -1,
  )
  return run && { run, seen }
}
