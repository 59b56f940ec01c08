import type { Problem } from '../../door/index.ts'
import { nodeNamed } from '../../engine/index.ts'
import type { Source } from '../../scene/index.ts'
import { defaults, sameValue, type ViewSettings } from '../../settings/index.ts'
import { stepNamed } from '../../trace/index.ts'
import { cut, fittedLoop, placeName, playheadOf, within } from './playhead.ts'

/** A view whose selection is a node of the source. */
export const selecting = (view: ViewSettings, { trace }: Source): ViewSettings =>
  view.selected !== null && !nodeNamed(trace.tape, view.selected)
    ? { ...view, selected: null }
    : view

/** A selection that this trace does not have is a problem. */
const strangeNode = ({ selected }: ViewSettings, { trace }: Source): readonly Problem[] =>
  selected === null || nodeNamed(trace.tape, selected)
    ? []
    : [{ at: 'select', expected: { kind: 'name of a node' }, got: selected, used: '' }]

/** Where a link leads: the step it names, inside of its move where others come after it there; else the number it gives. */
function placeIn(source: Source, view: ViewSettings) {
  const { at, step } = view
  const named = at === null ? undefined : stepNamed(source.trace, at)
  if (named !== undefined) {
    const subject = cut(source, view, named)
    return { subject, playhead: playheadOf(subject, named), problems: [] }
  }
  const subject = cut(source, view)
  const playhead = within(subject, step ?? 1)
  const problems: Problem[] = []
  if (at !== null) {
    const used = placeName(subject, playhead)
    problems.push({ at: 'at', expected: { kind: 'name of a step' }, got: at, used })
  }
  if (step !== null && step !== 0 && step !== playhead) {
    const expected = { kind: 'whole number', min: 1, max: subject.moves.length } as const
    problems.push({ at: 'step', expected, got: String(step), used: String(playhead) })
  }
  return { subject, playhead, problems }
}

/** The panels that a view asks for; those that are open anyway nobody has asked for. */
const requestedIn = ({ panels }: ViewSettings): ViewSettings['panels'] =>
  sameValue(panels, defaults.panels) ? [] : panels

/** What a link shows of a source, and what of it could not be used. */
export function opened(
  source: Source,
  view: ViewSettings,
  beside: Source | null,
  found: readonly Problem[],
) {
  const { subject, playhead, problems } = placeIn(source, view)
  const loop = fittedLoop(view.loop, subject)
  const strangeLoop: readonly Problem[] =
    view.loop && loop !== view.loop
      ? [
          {
            at: 'loop',
            expected: { kind: 'loop', max: subject.moves.length },
            got: view.loop.join('-'),
            used: loop!.join('-'),
          },
        ]
      : []
  return {
    source,
    subject,
    beside: beside && cut(beside, view),
    view: selecting({ ...view, loop, at: null, step: null }, source),
    requested: requestedIn(view),
    playhead,
    problems: joined(found, [...problems, ...strangeLoop, ...strangeNode(view, source)]),
  }
}

/** One problem a setting: what the link said first, and what has become of it in this trace. */
function joined(found: readonly Problem[], more: readonly Problem[]): readonly Problem[] {
  const written = new Map(found.map(({ at, got }) => [at, got]))
  const later = new Set(more.map(({ at }) => at))
  return [
    ...found.filter(({ at }) => !later.has(at)),
    ...more.map((one) => ({ ...one, got: written.get(one.at) ?? one.got })),
  ]
}
