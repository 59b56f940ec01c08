import { circle } from './circle.ts'
import type { Point, Size } from './geometry.ts'
import type { Branch, Direction, Mark, Out, StripPlace } from './layout.ts'

/** A place by the names of a column and a row. */
type GridPoint<C extends string = string, R extends string = string> = readonly [column: C, row: R]

/** A strip, and where it lies from the place at which its wire starts. */
interface StripPlan<C extends string, R extends string> {
  readonly direction: Direction
  readonly offset: Point
  /** Where its wire turns, if the strip lies behind that corner. */
  readonly corner?: GridPoint<C, R>
  readonly named?: boolean
  /** Where a name ends that does not fit beyond the strip, from the middle of the strip. */
  readonly valueName?: Point
  readonly gradientName?: Point
}

interface MarkPlan<C extends string, R extends string> {
  /** The node's symbol. */
  readonly of: string
  /** 1 for a state of the time step before. */
  readonly ago?: 1
  readonly at: GridPoint<C, R>
  /** A circle where left out. */
  readonly shape?: Exclude<Mark['shape'], 'circle'>
  readonly size?: Size
  readonly out?: { readonly holds: Out['holds']; readonly at: GridPoint<C, R>; readonly size: Size }
  readonly fork?: GridPoint<C, R>
  readonly strip?: StripPlan<C, R>
  /** Strips of single terms behind the fork, by the consumer's symbol. */
  readonly branches?: Readonly<Record<string, StripPlan<C, R>>>
  /** The strip of what comes back from the next time step. */
  readonly next?: StripPlan<C, R>
  readonly sign?: string
  readonly letter?: 'below'
  /** Wires into it bend in an S. */
  readonly curved?: true
}

/**
 * A cell in columns and rows. Wires are not declared: they are the inputs on its tape, led from
 * mark to mark.
 */
export interface CellPlan<C extends string = string, R extends string = string> {
  readonly size: Size
  /** x of the middle of each column. */
  readonly columns: Readonly<Record<C, number>>
  /** y of the middle of each row. */
  readonly rows: Readonly<Record<R, number>>
  readonly marks: readonly MarkPlan<NoInfer<C>, NoInfer<R>>[]
  readonly legend: Point
  readonly sheet: readonly [left: number, top: number, right: number, bottom: number]
  readonly notch: readonly [right: number, top: number]
  /** The row in which each state is handed on, from the top down. */
  readonly states: Readonly<Record<string, NoInfer<R>>>
  /** The time steps before and after: their left edges, and what they have in common. */
  readonly beside: {
    readonly before: number
    readonly after: number
    readonly top: number
    readonly bottom: number
  }
}

/** Checks the columns and rows that the marks of a plan name, and forgets which there are. */
export const cellPlan = <const C extends string, const R extends string>(
  plan: CellPlan<C, R>,
): CellPlan => plan as unknown as CellPlan

/** A strip on a wire to the right, so far from where it starts. */
export const right = <Options extends object>(by: number, options?: Options) => ({
  direction: 'right' as const,
  offset: [by, 0] as const,
  ...options,
})

/** A strip on a wire downwards. */
export const down = <Options extends object>(by: number, options?: Options) => ({
  direction: 'down' as const,
  offset: [0, by] as const,
  ...options,
})

/** A strip on a wire upwards. */
export const up = <Options extends object>(by: number, options?: Options) => ({
  direction: 'up' as const,
  offset: [0, -by] as const,
  ...options,
})

/** A strip under a mark that has no wire out of it. */
export const below = <Options extends object>(by: number, options?: Options) => ({
  direction: 'right' as const,
  offset: [0, by] as const,
  ...options,
})

/** A mark of a plan in units, and how wires come into it. */
export interface PlacedMark extends Omit<Mark, 'node'> {
  readonly symbol: string
  readonly ago: 0 | 1
  readonly curved: boolean
}

/** The marks of a plan in units: the one place where columns and rows become coordinates. */
export function placed({ columns, rows, marks }: CellPlan): readonly PlacedMark[] {
  const point = ([column, row]: GridPoint): Point => [columns[column]!, rows[row]!]
  const beyond = ([x, y]: Point, [dx, dy]: Point): Point => [x + dx, y + dy]

  function stripOf(plan: StripPlan<string, string>, start: Point): StripPlace {
    const { direction, offset, corner, named = false, valueName, gradientName } = plan
    const at = beyond(corner ? point(corner) : start, offset)
    return {
      at,
      direction,
      named,
      valueName: valueName ? beyond(at, valueName) : null,
      gradientName: gradientName ? beyond(at, gradientName) : null,
    }
  }

  return marks.map((plan) => {
    const { of, ago, shape = 'circle', size = circle, strip, branches = {}, next } = plan
    const at = point(plan.at)
    const out = plan.out ? { ...plan.out, at: point(plan.out.at) } : null
    const fork = plan.fork ? point(plan.fork) : null
    const start = fork ?? at
    return {
      key: ago ? `${of}.before` : of,
      shape,
      at,
      size,
      out,
      fork,
      strip: strip ? stripOf(strip, out?.at ?? at) : null,
      branches: [
        ...Object.entries(branches).map(
          ([symbol, branch]): Branch => ({
            key: symbol,
            ahead: 0,
            symbol,
            strip: stripOf(branch, start),
          }),
        ),
        ...(next
          ? [{ key: 'next', ahead: 1, symbol: null, strip: stripOf(next, start) } as const]
          : []),
      ],
      sign: plan.sign ?? null,
      letter: plan.letter ?? 'above',
      symbol: of,
      ago: ago ?? 0,
      curved: plan.curved ?? false,
    }
  })
}
