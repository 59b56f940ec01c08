import type { Problem } from '../door/index.ts'
import { nodeNamed } from '../engine/index.ts'
import { defaults, type Settings, sameValue } from '../settings/index.ts'
import { fittedLoop, placeName, playheadNamed } from './place.ts'
import type { Run } from './run.ts'

/** Settings whose selection is a node of the run. */
export const selecting = (settings: Settings, { trace }: Run): Settings =>
  settings.selected !== null && !nodeNamed(trace.tape, settings.selected)
    ? { ...settings, selected: null }
    : settings

/** A selection that this run does not have is a problem. */
const strangeNode = ({ selected }: Settings, { trace }: Run): readonly Problem[] =>
  selected === null || nodeNamed(trace.tape, selected)
    ? []
    : [{ at: 'select', expected: { kind: 'name of a node' }, got: selected, used: '' }]

/** A playhead at what a link names; a name that this run does not have is a problem, and the number of a step stands in. */
function place(settings: Settings, run: Run): { playhead: number; problems: readonly Problem[] } {
  if (settings.at !== null) {
    const playhead = playheadNamed(run, settings.at)
    if (playhead !== undefined) return { playhead, problems: [] }
    const numbered = place({ ...settings, at: null }, run)
    const used = placeName(run, numbered.playhead)
    const problem = {
      at: 'at',
      expected: { kind: 'name of a step' },
      got: settings.at,
      used,
    } as const
    return { ...numbered, problems: [problem, ...numbered.problems] }
  }
  if (settings.step === null) return { playhead: 1, problems: [] }
  const playhead = Math.min(run.moves.length, Math.max(1, settings.step))
  if (playhead === settings.step || settings.step === 0) return { playhead, problems: [] }
  const expected = { kind: 'whole number', min: 1, max: run.moves.length } as const
  return {
    playhead,
    problems: [{ at: 'step', expected, got: String(settings.step), used: String(playhead) }],
  }
}

/** A loop that goes beyond the steps of this run is a problem. */
function strangeLoop({ loop }: Settings, run: Run): readonly Problem[] {
  const fitted = fittedLoop(loop, run)
  if (!loop || !fitted || (loop[0] === fitted[0] && loop[1] === fitted[1])) return []
  const expected = { kind: 'loop', max: run.moves.length } as const
  return [{ at: 'loop', expected, got: loop.join('-'), used: fitted.join('-') }]
}

/** The panels that settings ask for; those that are open anyway nobody has asked for. */
export const askedIn = ({ panels }: Settings): Settings['panels'] =>
  sameValue(panels, defaults.panels) ? [] : panels

/** What a link opens in its run: the settings, a playhead, and all that could not be used of it. */
export function opened(settings: Settings, run: Run, found: readonly Problem[]) {
  const { playhead, problems } = place(settings, run)
  const more = [...problems, ...strangeLoop(settings, run), ...strangeNode(settings, run)]
  // Said once, by what knows the run: what was written first, and what has become of it.
  const got = (at: string) => found.find((one) => one.at === at)?.got
  return {
    settings: selecting({ ...settings, loop: fittedLoop(settings.loop, run) }, run),
    asked: askedIn(settings),
    playhead,
    problems: [
      ...found.filter(({ at }) => !more.some((one) => one.at === at)),
      ...more.map((one) => ({ ...one, got: got(one.at) ?? one.got })),
    ],
  }
}
