import { type ReactNode, useMemo } from 'react'
import { momentAt } from '../scene/index.ts'
import type { Store } from '../store/index.ts'
import { RetryContext, type RetrySource } from '../ui/deferred/Failure.tsx'
import { type Shared, SharedContext } from './context.ts'

/** The pass, the move and the selected node: with another of these, a part that failed may be drawn. */
const retrySource = (store: Store): RetrySource => ({
  now: () => {
    const { run, playhead, settings } = store.getState()
    return [run, momentAt(run, playhead).move, settings.selected]
  },
  subscribe: store.subscribe,
})

/** Gives the parts inside the store that they are drawn from. */
export function SharedProvider({ value, children }: { value: Shared; children: ReactNode }) {
  const drawn = useMemo(() => retrySource(value.store), [value.store])
  return (
    <SharedContext value={value}>
      <RetryContext value={drawn}>{children}</RetryContext>
    </SharedContext>
  )
}
