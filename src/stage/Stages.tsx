import { useMemo } from 'react'
import { lazyPart } from '../ui/deferred/lazyPart.tsx'
import { Pending } from '../ui/deferred/Pending.tsx'
import { useStartMessages } from '../ui/language.ts'
import { usePlayer } from './context.ts'
import { Stage } from './Stage.tsx'
import { sideBySide } from './sideBySide.ts'

const PassHeading = lazyPart(() => import('./PassHeading.tsx'))
const SecondStage = lazyPart(() => import('./SecondStage.tsx'))

/** The stage, and beside it a second one where two passes are compared; marked while what they show is old. */
export function Stages() {
  const { size } = usePlayer(({ subject }) => subject.layout)
  const other = usePlayer(({ beside }) => beside?.layout.size)
  const shared = useMemo(() => (other ? sideBySide(size, other) : null), [size, other])
  const heading = shared && (
    <Pending>
      <PassHeading />
    </Pending>
  )
  const stale = usePlayer((state) => state.stale)
  const { notices } = useStartMessages()
  return (
    <div
      className={shared ? 'stages compares' : 'stages'}
      style={shared?.style}
      aria-busy={stale || undefined}
    >
      {/* There before it says anything, so that it is announced. */}
      <p className="stale-note" role="status">
        {stale && notices.recording}
      </p>
      <Stage heading={heading} share={shared?.shares[0]} />
      {shared && (
        <Pending>
          <SecondStage share={shared.shares[1]} />
        </Pending>
      )}
    </div>
  )
}
