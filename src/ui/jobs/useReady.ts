import { useMemo } from 'react'
import { useJob } from './useJob.ts'

/**
 * Whether a result is at hand. Until it is, `work` runs in slices; it has to be the same function from
 * render to render.
 */
export function useReady(isKnown: boolean, work: () => Iterator<unknown>): boolean {
  const job = useMemo(() => (isKnown ? null : work), [isKnown, work])
  const { done } = useJob(job)
  return isKnown || done
}
