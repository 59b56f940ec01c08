import { type CellName, cellNamed, equationsOf } from '../cells/index.ts'
import { memoWith, nodeNamed } from '../engine/index.ts'
import { plans } from './cells/index.ts'
import { cellWires } from './cellWires.ts'
import type { Layout, TimeStep } from './layout.ts'
import { type CellPlan, placed } from './plan.ts'

/** Width of a time step that is folded up beside the one in focus. */
const besideWidth = 66

/** Of the three time steps, the one that has one before it and one after it. */
const now = 2

function timeStepOf(cell: CellName, plan: CellPlan): TimeStep {
  const { sheet, notch, states, rows, beside } = plan
  const [left, top, right, bottom] = sheet
  const size = [besideWidth, beside.bottom - beside.top] as const
  return {
    sheet: { left, top, right, bottom, notch: { right: notch[0], top: notch[1] } },
    states: Object.entries(states).map(([symbol, row]) => ({ symbol, y: rows[row]! })),
    output: cellNamed(cell).carries[0]!,
    before: { at: [beside.before, beside.top], size },
    after: { at: [beside.after, beside.top], size },
  }
}

function layOut(cell: CellName, plan: CellPlan): Layout {
  const tape = equationsOf(cell)
  const marks = placed(plan)
  const timeStep = timeStepOf(cell, plan)
  return {
    size: plan.size,
    marks: marks.map(({ symbol, ago, curved: _, ...mark }) => ({
      ...mark,
      node: nodeNamed(tape, symbol) ? { name: symbol } : { symbol, ago },
    })),
    wires: cellWires(tape, now, marks, timeStep),
    decorations: { legend: plan.legend, timeStep },
  }
}

const layouts = memoWith((all: typeof plans, cell: keyof typeof plans) => layOut(cell, all[cell]))

/** The layout of a cell at gate level, one time step at a time; null for a cell that nobody has drawn. */
export const cellLayout = (cell: string): Layout | null =>
  Object.hasOwn(plans, cell) ? layouts(plans, cell as keyof typeof plans) : null
