import type { StepKind } from '../../../trace/index.ts'

/** Moves from..to of the scrubber that belong together, and where on the track: shares of its length. */
interface Stretch {
  readonly kind: StepKind
  readonly from: number
  readonly to: number
  readonly left: number
  readonly width: number
}

export interface Tick extends Stretch {
  readonly time: number
}

/** The scrubber's track: a stretch for each pass, and each pass cut at its time steps. */
export interface Track {
  readonly passes: readonly Stretch[]
  readonly ticks: readonly Tick[]
}

type TrackChapter = Pick<Stretch, 'kind' | 'from' | 'to'> & { readonly time: number | null }

/** The least share of the track a pass gets, so that a single move can be seen and hit. */
const least = 0.03

/** Shares of the moves, in order; a pass of few moves gets a little more than it is due. */
function passesOf(chapters: readonly TrackChapter[]): readonly Stretch[] {
  const spans: { kind: StepKind; from: number; to: number }[] = []
  for (const { kind, from, to } of chapters) {
    const open = spans.at(-1)
    if (open?.kind === kind) open.to = to
    else spans.push({ kind, from, to })
  }
  const total = spans.at(-1)?.to ?? 0
  const weights = spans.map(({ from, to }) => Math.max(to - from, least * total))
  const sum = weights.reduce((a, b) => a + b, 0)
  let left = 0
  return spans.map((span, k) => {
    const width = weights[k]! / sum
    const stretch = { ...span, left, width }
    left += width
    return stretch
  })
}

/** The track of a run's time chapters. A chapter outside of time joins the time step after it. */
export function trackOf(chapters: readonly TrackChapter[]): Track {
  const passes = passesOf(chapters)
  const ticks: Tick[] = []
  let joined: number | null = null
  for (const { kind, time, from, to } of chapters) {
    if (time === null) {
      joined = from
      continue
    }
    const pass = passes.find((one) => one.from <= from && to <= one.to)!
    const begin: number = joined !== null && joined >= pass.from ? joined : from
    joined = null
    const share = pass.width / (pass.to - pass.from)
    const left = pass.left + (begin - pass.from) * share
    ticks.push({ kind, time, from: begin, to, left, width: (to - begin) * share })
  }
  return { passes, ticks }
}

/** Where a playhead stands, as a share of the track. */
export function shareAt({ passes }: Track, playhead: number): number {
  const pass = passes.find(({ to }) => playhead <= to) ?? passes.at(-1)
  if (!pass) return 0
  const { from, to, left, width } = pass
  return left + width * Math.min(1, (playhead - from) / (to - from))
}

/** The whole playhead nearest to a share of the track, from 1 on. */
export function playheadAt({ passes }: Track, share: number): number {
  const pass = passes.find(({ left, width }) => share <= left + width) ?? passes.at(-1)
  if (!pass) return 1
  const { from, to, left, width } = pass
  return Math.min(to, Math.max(1, Math.round(from + ((share - left) / width) * (to - from))))
}

/** Every how many time steps a tick is written. */
const strides = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]

/**
 * The ticks whose labels find room on a track of so many pixels. The current one is always among
 * them, and what it would touch is left out.
 */
export function thinned(
  ticks: readonly Tick[],
  pixels: number,
  labelWidth: (time: number) => number,
  current: Tick | null,
): readonly Tick[] {
  const middle = ({ left, width }: Tick) => (left + width / 2) * pixels
  const apart = (a: Tick, b: Tick) =>
    Math.abs(middle(a) - middle(b)) >= (labelWidth(a.time) + labelWidth(b.time)) / 2
  const every = (stride: number) => ticks.filter(({ time }) => time % stride === 0)
  const fits = (some: readonly Tick[]) =>
    some.every((tick, k) => {
      const before = some[k - 1]
      return !before || before.kind !== tick.kind || apart(before, tick)
    })
  const stride = strides.find((one) => fits(every(one)))
  const kept: Tick[] = current ? [current] : []
  for (const tick of stride === undefined ? [] : every(stride))
    if (tick !== current && kept.every((other) => apart(other, tick))) kept.push(tick)
  return kept.toSorted((a, b) => a.left - b.left)
}

/** The time step that a playhead is in, or null. */
export const tickAt = ({ ticks }: Track, playhead: number): Tick | null =>
  ticks.find(({ from, to }) => from < playhead && playhead <= to) ?? null
