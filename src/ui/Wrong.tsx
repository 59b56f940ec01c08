import type { Problem } from '../door/index.ts'
import { useMessages } from './language.ts'

/** Why what was typed cannot be used, beside its field. */
export function Wrong({ id, problem }: { id: string; problem: Problem | null }) {
  const { problem: sentenceOf } = useMessages()
  return problem ? (
    <p id={id} className="wrong" role="alert">
      {sentenceOf(problem)}
    </p>
  ) : null
}
