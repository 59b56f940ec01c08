import type { Problem } from '../door/index.ts'
import { useMessages } from './language.ts'

/** The error message of a field; `id` is for its aria-describedby. */
export function FieldProblem({ id, problem }: { id: string; problem: Problem | null }) {
  const { problem: sentenceOf } = useMessages()
  return problem ? (
    <p id={id} className="wrong" role="alert">
      {sentenceOf(problem)}
    </p>
  ) : null
}
