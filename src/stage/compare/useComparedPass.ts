import { momentAt, type Subject } from '../../scene/index.ts'
import { counterpart } from '../../store/index.ts'
import { usePlayer } from '../context.ts'
import { useShown } from '../useMove.ts'

/** A second pass beside the first one, and the last of its steps whose result is seen. */
export interface ComparedPass {
  readonly run: Subject
  readonly seen: number
  /** Whether it is made of what is still to be predicted: the parameters after this pass's update. */
  readonly waits: boolean
}

/** The second pass; null where nothing is compared. Changes when something settles, not at every frame. */
export function useComparedPass(): ComparedPass | null {
  const run = usePlayer(({ beside }) => beside)
  const seen = usePlayer(({ subject, playhead, beside }) =>
    beside ? momentAt(beside, counterpart(subject, playhead, beside)).seen : -1,
  )
  const end = usePlayer(({ subject }) => subject.trace.steps.length - 1)
  const later = usePlayer(({ view }) => view.compare === 'update')
  const waits = useShown() < end && later
  return run && { run, seen, waits }
}
