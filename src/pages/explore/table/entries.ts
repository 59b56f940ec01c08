import type { Node } from '../../../engine/index.ts'
import { runToEnd, type Work } from '../../../jobs/runToEnd.ts'
import { factsAt } from '../../../panels/node/nodeFacts.ts'
import type { Subject } from '../../../scene/index.ts'

/** Columns of the table as a file: one line for each number, the same in every language. */
const columns = ['name', 'time', 'row', 'column', 'value', 'gradient', 'state'] as const

type Separator = ',' | '\t'

/** All values and gradients once a trace step is done, as lines of text; numbers in full, counted from 1. */
export const exportLines = (run: Subject, step: number, separator: Separator): readonly string[] =>
  runToEnd(exportingLines(run, step, separator))

/** The same, with a pause after each row. */
export function* exportingLines(
  run: Subject,
  step: number,
  separator: Separator,
): Work<readonly string[]> {
  // With a mistake on, whoever takes the numbers along is told.
  const mistaken = run.trace.mistakes.length > 0
  const lines = [[...columns, ...(mistaken ? ['wrong'] : [])].join(separator)]
  for (const node of run.trace.tape.nodes) {
    const { value, gradient, state, expected, wrong } = factsAt(run, node, step)
    const { rows, cols } = node.value
    const worth = expected === 0 ? 'none' : state
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < cols; c++) {
        const k = r * cols + c
        const numbers = [value?.data[k] ?? '', gradient?.data[k] ?? '']
        lines.push(
          [
            node.name,
            node.time ?? '',
            r + 1,
            c + 1,
            ...numbers,
            worth,
            ...(mistaken ? [wrong ? 'yes' : 'no'] : []),
          ].join(separator),
        )
      }
      yield cols
    }
  }
  return lines
}

/** Nodes that belong together in the table: those outside of time, then each time step's. */
export interface Group {
  readonly time: number | null
  readonly nodes: readonly Node[]
}

export function tableGroupsOf({ trace: { tape } }: Subject): readonly Group[] {
  const groups = new Map<number | null, Node[]>([[null, []]])
  for (const node of tape.nodes) {
    const group = groups.get(node.time)
    if (group) group.push(node)
    else groups.set(node.time, [node])
  }
  return [...groups].map(([time, nodes]) => ({ time, nodes }))
}
