import { nodeNamed } from '../engine/index.ts'
import { nodeKnownAt } from '../trace/index.ts'
import { useMessages } from '../ui/language.ts'
import { useComparedPass } from './compare/useComparedPass.ts'
import { usePassNames } from './compare/usePassNames.ts'
import { usePlayer } from './context.ts'
import { brief } from './shortNumbers.ts'
import { useSeen } from './useMove.ts'

/** The name of one of two compared passes, and its loss once it is known. */
export default function PassHeading({ second = false }: { second?: boolean }) {
  const { map } = useMessages()
  const sides = usePassNames()
  const first = usePlayer((state) => state.subject)
  const seen = useSeen()
  const other = useComparedPass()
  if (!other || !sides) return null
  const { trace } = second ? other.run : first
  const loss = nodeNamed(trace.tape, 'loss')!
  const { value } = nodeKnownAt(trace, loss.id, second ? other.seen : seen)
  return (
    <h2 className={second ? 'pass-heading second' : 'pass-heading'}>
      {second ? sides.second.title : sides.first.title}{' '}
      {value && !(second && other.waits) && (
        <span className="quiet">{map.loss(brief(value.data[0]!))}</span>
      )}
    </h2>
  )
}
