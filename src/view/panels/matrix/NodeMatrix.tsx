import type { Node, Tensor } from '../../../engine/index.ts'
import { gradientLabelOf, labelOf } from '../../../scene/index.ts'
import { useMessages } from '../../context.ts'
import { useMove } from '../useMove.ts'
import { MatrixDialog, type Sight } from './MatrixDialog.tsx'

/** The numbers of a node as heat maps, however many they are. */
export default function NodeMatrix({
  node,
  before,
  value,
  gradient,
  shown,
  onShow,
}: {
  node: Node
  /** Of a parameter that has been updated, the value before. */
  before: Tensor | null
  value: Tensor | null
  gradient: Tensor | null
  shown: string | null
  onShow: (shown: string | null) => void
}) {
  const { inspector } = useMessages()
  const { run, moment } = useMove()
  const label = labelOf(node, run.trace.tape, moment.now)
  const sightOf = (
    key: 'value' | 'before' | 'gradient',
    tensor: Tensor | null,
  ): readonly Sight[] => {
    if (tensor === null) return []
    if (key === 'gradient') {
      const own = gradientLabelOf(node, run.trace.tape, moment.now)
      return [{ key, label: own, word: inspector[key], tensor, kind: 'gradient' }]
    }
    return [{ key, label, word: inspector[key], tensor, kind: 'value' }]
  }
  return (
    <MatrixDialog
      sights={[
        ...sightOf('before', before),
        ...sightOf('value', value),
        ...sightOf('gradient', gradient),
      ]}
      shown={shown}
      onShow={onShow}
      onClose={() => onShow(null)}
    />
  )
}
