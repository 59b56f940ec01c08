import { useMemo } from 'react'
import { useJob } from './useJob.ts'

/**
 * Whether something is known. Until it is, `work` (the same function from one drawing to the next)
 * is done bit by bit, while the page stays free.
 */
export function useReady(isKnown: boolean, work: () => Iterator<unknown>): boolean {
  const job = useMemo(() => (isKnown ? null : work), [isKnown, work])
  const { done } = useJob(job)
  return isKnown || done
}
