import { type ReactNode, useMemo } from 'react'
import { momentAt } from '../scene/index.ts'
import type { Player } from '../store/index.ts'
import { RetryContext, type RetrySource } from '../ui/deferred/Failure.tsx'
import { type Shared, SharedContext } from './context.ts'

/** The pass, the move and the selected node: with another of these, a part that failed may be drawn. */
const retrySource = (player: Player): RetrySource => ({
  now: () => {
    const { subject, playhead, view } = player.getState()
    return [subject, momentAt(subject, playhead).move, view.selected]
  },
  subscribe: player.subscribe,
})

/** Gives the parts inside the player that they are drawn from. */
export function SharedProvider({ value, children }: { value: Shared; children: ReactNode }) {
  const drawn = useMemo(() => retrySource(value.player), [value.player])
  return (
    <SharedContext value={value}>
      <RetryContext value={drawn}>{children}</RetryContext>
    </SharedContext>
  )
}
