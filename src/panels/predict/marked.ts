import type { Id } from '../../engine/index.ts'
import { type Subject, sceneAt } from '../../scene/index.ts'
import { chapterAt } from '../../trace/index.ts'
import type { Question } from '../../trace/predict/index.ts'

/** The nodes that have a mark on the picture while the move of a question plays: wires lead to these alone. */
export const markedAt = (run: Subject, { first }: Question): ReadonlySet<Id> =>
  new Set(sceneAt(run, chapterAt(run.moves, first) + 1).marks.map(({ node }) => node.id))
