import { otherRun } from '../../store/index.ts'
import { Arriving } from '../Arriving.tsx'
import { useStage } from '../context.ts'
import { lazily } from '../lazily.tsx'
import { Stage } from './Stage.tsx'
import './stages.css'

const PassHeading = lazily(() => import('./PassHeading.tsx'))
const SecondStage = lazily(() => import('./SecondStage.tsx'))

/** The stage, and beside it a second one where two passes are compared. */
export function Stages() {
  const compares = useStage(({ settings }) => otherRun(settings) !== null)
  const heading = compares && (
    <Arriving>
      <PassHeading />
    </Arriving>
  )
  return (
    <div className={compares ? 'stages compares' : 'stages'}>
      <Stage heading={heading} />
      {compares && (
        <Arriving>
          <SecondStage />
        </Arriving>
      )}
    </div>
  )
}
