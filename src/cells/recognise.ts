import { memo, memoWith, type Node, type Tape } from '../engine/index.ts'
import { type Activation, activations, type Cell, formulas } from './cell.ts'
import { equationsOf } from './equations.ts'
import { type CellName, cellNamed, cells } from './list.ts'

type Nodes = Tape['nodes']

/** A node as an equation that is the same at every time step: h = tanh(hraw of this one). A total over time, as the loss is, adds up one term at least. */
function equationOf(nodes: Nodes, { symbol, op, leaf, time, inputs }: Node): string {
  const terms = inputs.map((id) => {
    const input = nodes[id]!
    return time === null || input.time === null
      ? input.symbol
      : `${input.symbol} of ${time - input.time} before`
  })
  return `${symbol} = ${leaf ?? op}(${(time === null ? [...new Set(terms)] : terms).join()})`
}

/** The equations of a time step, those before the first one (time 0), and those outside of time. */
function equationsAt(nodes: Nodes): ReadonlyMap<number | null, ReadonlySet<string>> {
  const all = new Map<number | null, Set<string>>()
  for (const node of nodes) {
    const own = all.get(node.time) ?? new Set()
    all.set(node.time, own.add(equationOf(nodes, node)))
  }
  return all
}

const same = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): boolean =>
  a !== undefined && a.size === b.size && [...a].every((equation) => b.has(equation))

/** What the equations of a cell are. */
interface Pattern {
  readonly always: ReadonlySet<string>
  readonly initial: ReadonlySet<string>
  readonly step: ReadonlySet<string>
  /** The one equation that a time step without a target lacks. */
  readonly loss: string
}

const patternOf = memoWith((cell: Cell, activation: Activation): Pattern => {
  const { nodes } = equationsOf(cell.id as CellName, activation)
  const all = equationsAt(nodes)
  const loss = nodes.find(({ symbol, time }) => symbol === 'L' && time === 2)!
  return {
    always: all.get(null)!,
    initial: all.get(0)!,
    step: all.get(2)!,
    loss: equationOf(nodes, loss),
  }
})

/** Whether a tape is that of a cell, at every time step from 1 on. */
function follows(tape: ReturnType<typeof equationsAt>, { always, initial, step, loss }: Pattern) {
  const times = tape.size - 2
  if (times < 1 || !same(tape.get(null), always) || !same(tape.get(0), initial)) return false
  return Array.from({ length: times }, (_, k) => tape.get(k + 1)).every(
    (own) => own !== undefined && same(new Set(own).add(loss), step),
  )
}

const cellOfNodes = memo((nodes: Nodes): Cell | null => {
  const tape = equationsAt(nodes)
  const made = nodes.find(({ name }) => name === 't1.h')?.op
  const activation = activations.find((one) => one === made) ?? 'tanh'
  const name = (Object.keys(cells) as CellName[]).find((cell) =>
    follows(tape, patternOf(cellNamed(cell), activation)),
  )
  return name === undefined ? null : cellNamed(name)
})

/** The cell that a tape is unrolled from, by its equations, wherever it was made; null for any other computation. */
export const cellOf = ({ nodes }: Pick<Tape, 'nodes'>): Cell | null => cellOfNodes(nodes)

const loss: Cell['notation'] = { loss: { letter: 'L' } }

/** Of a cell with its output layer. */
const ofCell = memo((cell: Cell) => ({ ...loss, ...formulas('hy'), ...cell.notation }))

/** How the nodes of a tape are written, by symbol, where it is not the symbol with the time. */
export function notationOf(tape: Pick<Tape, 'nodes'>): Cell['notation'] {
  const cell = cellOf(tape)
  return cell ? ofCell(cell) : loss
}
