import { nodeNamed, timesOf } from '../../../engine/index.ts'
import { charactersAt, crossingsAfter, type Subject } from '../../../scene/index.ts'
import { playheadOf, ticksOf } from '../../../store/index.ts'
import { chaptersOf, nodeKnownAt, type StepKind } from '../../../trace/index.ts'

/** A time step as the map shows it at a playhead. */
export interface MapStep {
  readonly time: number
  /** Null where there is no text. */
  readonly fed: string | null
  readonly expected: string | null
  /** Null until it is computed, and where there is none. */
  readonly loss: number | null
  /** How far each pass has come in it, 0 to 1; null where it never comes. */
  readonly forward: number
  readonly backward: number | null
}

/** What does not depend on the playhead. */
export interface TimeMap {
  readonly run: Subject
  /** The stretch of the playhead that each pass spends in each time step. */
  readonly stretches: ReadonlyMap<string, { readonly from: number; readonly to: number }>
  /** States from the top down. */
  readonly symbols: readonly string[]
}

export const timeMapOf = (run: Subject): TimeMap => ({
  run,
  stretches: new Map(ticksOf(run).map((tick) => [`${tick.kind} ${tick.time}`, tick])),
  symbols: run.layout.decorations.timeStep?.states.map(({ symbol }) => symbol) ?? [],
})

const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** How much of a pass through a time step is done, in fiftieths: finer cannot be seen. */
function progress({ stretches }: TimeMap, kind: StepKind, time: number, playhead: number) {
  const stretch = stretches.get(`${kind} ${time}`)
  if (!stretch) return null
  const { from, to } = stretch
  return Math.floor(clamp((playhead - from) / (to - from)) * 50) / 50
}

/** All time steps; `seen` is the last trace step whose result is seen. */
export function mapStepsAt(map: TimeMap, playhead: number, seen: number): readonly MapStep[] {
  const { run } = map
  return Array.from({ length: timesOf(run.trace.tape) }, (_, k) => {
    const time = k + 1
    const loss = nodeNamed(run.trace.tape, `t${time}.L`)
    const value = loss ? nodeKnownAt(run.trace, loss.id, seen).value : null
    return {
      time,
      ...charactersAt(run, time),
      loss: value === null ? null : value.data[0]!,
      forward: progress(map, 'forward', time, playhead) ?? 0,
      backward: progress(map, 'backward', time, playhead),
    }
  })
}

/** What passes between time step `time` and the next. */
export const wiresAfter = ({ run, symbols }: TimeMap, time: number, seen: number) =>
  crossingsAfter(run.trace, symbols, time, seen)

/** The playhead at the end of a time step in the pass that is under way; after both, in the backward one. */
export function playheadInTime({ run }: TimeMap, kind: StepKind, time: number): number | undefined {
  const pass = kind === 'forward' || kind === 'loss' ? 'forward' : 'backward'
  const times = chaptersOf(run.trace, 'time').filter((one) => one.time === time)
  const chapter = times.find((one) => one.kind === pass) ?? times[0]
  return chapter && playheadOf(run, chapter.last)
}
