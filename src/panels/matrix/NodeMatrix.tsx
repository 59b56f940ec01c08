import type { Node, Tensor } from '../../engine/index.ts'
import { gradientLabelOf, labelOf } from '../../equation/index.ts'
import { useMove } from '../../stage/useMove.ts'
import { useMessages } from '../../ui/language.ts'
import { type MatrixChoice, MatrixDialog } from './MatrixDialog.tsx'

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
  // Another node is looked at from its first entry.
  const own = `${node.name} `
  const sightOf = (
    what: 'value' | 'before' | 'gradient',
    tensor: Tensor | null,
  ): readonly MatrixChoice[] => {
    if (tensor === null) return []
    const [kind, sign] =
      what === 'gradient'
        ? ([what, gradientLabelOf(node, run.trace.tape, moment.now)] as const)
        : (['value', label] as const)
    return [{ key: own + what, label: sign, word: inspector[what], tensor, kind }]
  }
  return (
    <MatrixDialog
      sights={[
        ...sightOf('before', before),
        ...sightOf('value', value),
        ...sightOf('gradient', gradient),
      ]}
      shown={shown && own + shown}
      onShow={(key) => onShow(key.slice(own.length))}
      onClose={() => onShow(null)}
    />
  )
}
