import type { MistakeName } from '../trace/index.ts'
import { useMessages } from '../ui/language.ts'
import { UnequalSign } from './MistakeTag.tsx'

/** ≠ and the name of the mistake that is made here. */
export function NamedMistake({ name }: { name: MistakeName }) {
  const { mistakes } = useMessages()
  return (
    <span className="named-mistake">
      <UnequalSign /> <span className="hidden">{mistakes.here}</span> <b>{mistakes.names[name]}</b>
    </span>
  )
}
