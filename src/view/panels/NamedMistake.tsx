import type { MistakeName } from '../../trace/index.ts'
import { UnequalSign } from '../chrome/MistakeBar.tsx'
import { useMessages } from '../context.ts'

/** ≠ and which mistake it is, where it is made. */
export function NamedMistake({ name }: { name: MistakeName }) {
  const { mistakes } = useMessages()
  return (
    <span className="named-mistake">
      <UnequalSign /> <span className="hidden">{mistakes.here}</span> <b>{mistakes.names[name]}</b>
    </span>
  )
}
