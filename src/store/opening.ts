import type { Problem } from '../door/index.ts'
import { nodeNamed } from '../engine/index.ts'
import type { Settings } from '../settings/index.ts'
import { playheadNamed } from './place.ts'
import type { Run } from './run.ts'

/** Settings whose selection is a node of the run. */
export const selecting = (settings: Settings, { trace }: Run): Settings =>
  settings.selected !== null && !nodeNamed(trace.tape, settings.selected)
    ? { ...settings, selected: null }
    : settings

/** A selection that this run does not have is a problem. */
export const strangeNode = ({ selected }: Settings, { trace }: Run): readonly Problem[] =>
  selected === null || nodeNamed(trace.tape, selected)
    ? []
    : [{ at: 'select', expected: { kind: 'name of a node' }, got: selected }]

/** A playhead at what a link names; a name that this run does not have is a problem. */
export function opened(
  settings: Settings,
  run: Run,
): { playhead: number; problems: readonly Problem[] } {
  if (settings.at !== null) {
    const playhead = playheadNamed(run, settings.at)
    if (playhead !== undefined) return { playhead, problems: [] }
    const problem = { at: 'at', expected: { kind: 'name of a step' } as const, got: settings.at }
    return { playhead: 1, problems: [problem] }
  }
  if (settings.step === null) return { playhead: 1, problems: [] }
  const playhead = Math.min(run.moves.length, Math.max(1, settings.step))
  if (playhead === settings.step || settings.step === 0) return { playhead, problems: [] }
  const expected = { kind: 'whole number', min: 1, max: run.moves.length } as const
  return { playhead, problems: [{ at: 'step', expected, got: String(settings.step) }] }
}
