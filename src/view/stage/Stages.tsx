import { lazy, Suspense } from 'react'
import { otherRun } from '../../store/index.ts'
import { useStage } from '../context.ts'
import { Stage } from './Stage.tsx'
import './stages.css'

const PassHeading = lazy(() => import('./PassHeading.tsx'))
const SecondStage = lazy(() => import('./SecondStage.tsx'))

/** The stage, and beside it a second one where two passes are compared. */
export function Stages() {
  const compares = useStage(({ settings }) => otherRun(settings) !== null)
  const heading = compares && (
    <Suspense fallback={null}>
      <PassHeading />
    </Suspense>
  )
  return (
    <div className={compares ? 'stages compares' : 'stages'}>
      <Stage heading={heading} />
      {compares && (
        <Suspense fallback={null}>
          <SecondStage />
        </Suspense>
      )}
    </div>
  )
}
