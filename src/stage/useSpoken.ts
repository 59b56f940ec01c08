import { type Label, spokenLabel } from '../equation/index.ts'
import { useMessages } from '../ui/language.ts'

/** Mathematics as accessible names say it, in the language that is read. */
export function useSpoken(): (label: Label) => string {
  const { speech } = useMessages()
  return (label) => spokenLabel(label, speech)
}
