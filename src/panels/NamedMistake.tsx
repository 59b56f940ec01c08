import type { MistakeName } from '../trace/index.ts'
import { useMessages } from '../ui/language.ts'
import { UnequalSign } from './MistakeTag.tsx'

/** ≠ and which mistake it is, where it is made. */
export function NamedMistake({ name }: { name: MistakeName }) {
  const { mistakes } = useMessages()
  return (
    <span className="named-mistake">
      <UnequalSign /> <span className="hidden">{mistakes.here}</span> <b>{mistakes.names[name]}</b>
    </span>
  )
}
