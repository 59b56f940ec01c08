import { useMemo } from 'react'
import { lazyPart } from '../ui/deferred/lazyPart.tsx'
import { Pending } from '../ui/deferred/Pending.tsx'
import { usePlayer } from './context.ts'
import { Stage } from './Stage.tsx'
import { sideBySide } from './sideBySide.ts'

const PassHeading = lazyPart(() => import('./PassHeading.tsx'))
const SecondStage = lazyPart(() => import('./SecondStage.tsx'))

/** The stage, and beside it a second one where two passes are compared. */
export function Stages() {
  const { size } = usePlayer(({ subject }) => subject.layout)
  const other = usePlayer(({ beside }) => beside?.layout.size)
  const shared = useMemo(() => (other ? sideBySide(size, other) : null), [size, other])
  const heading = shared && (
    <Pending>
      <PassHeading />
    </Pending>
  )
  return (
    <div className={shared ? 'stages compares' : 'stages'} style={shared?.style}>
      <Stage heading={heading} share={shared?.shares[0]} />
      {shared && (
        <Pending>
          <SecondStage share={shared.shares[1]} />
        </Pending>
      )}
    </div>
  )
}
