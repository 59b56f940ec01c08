import { timesOf } from '../engine/index.ts'
import { momentAt } from '../scene/index.ts'
import { counterpart } from '../store/index.ts'
import { useComparedPass } from './compare/useComparedPass.ts'
import { usePassNames } from './compare/usePassNames.ts'
import { usePlayer } from './context.ts'
import PassHeading from './PassHeading.tsx'
import { PredictFirst } from './PredictFirst.tsx'
import { Stage } from './Stage.tsx'
import type { StageShare } from './sideBySide.ts'

/** The second of two passes, where it stands while the first one is at the playhead. */
export default function SecondStage({ share }: { share: StageShare }) {
  const run = usePlayer((state) => state.subject)
  const playhead = usePlayer((state) => state.playhead)
  const other = useComparedPass()
  const sides = usePassNames()
  if (!other || !sides) return null
  if (other.waits)
    return (
      <div className="stage waiting" style={share.style}>
        <PassHeading second />
        <PredictFirst />
      </div>
    )
  const there = counterpart(run, playhead, other.run)
  const { now } = momentAt(other.run, there)
  return (
    <Stage
      share={share}
      heading={<PassHeading second />}
      beside={{
        run: other.run,
        playhead: there,
        label: sides.graph(sides.second.title, now ?? 1, timesOf(other.run.trace.tape)),
      }}
    />
  )
}
