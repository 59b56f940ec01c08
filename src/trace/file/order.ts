import type { Given } from '../../door/index.ts'
import type { Id, Tape } from '../../engine/index.ts'
import { type Step, stepKinds, type Update } from '../trace.ts'

/**
 * Looks at the steps of a file one after another and refuses one that cannot happen when it is said
 * to: a second time, before what it needs, or after a later part of the iteration has begun.
 */
export function orderOf({ nodes }: Tape, update: Update | null) {
  const computed = new Set<Id>()
  const passedOn = new Set<Id>()
  const seen = new Set<string>()
  let latest = 0

  const isKnown = (id: Id) => nodes[id]!.op === null || computed.has(id)

  /** Why a step cannot stand here; null where it can. */
  function obstacle(step: Step): string | null {
    const part = stepKinds.indexOf(step.kind)
    if (part < latest) return `the part ${stepKinds[latest]} has begun`
    if (step.kind === 'backward') {
      if (!computed.has(step.from)) return `${nodes[step.from]!.name} is not computed`
      if (passedOn.has(step.to))
        return `the gradient of ${nodes[step.to]!.name} was passed on before`
      return null
    }
    if (step.kind === 'update') return update === null ? 'the file has no update' : null
    if (step.kind === 'clip')
      return update === null || update.clip === null ? 'its update does not clip' : null
    const missing = nodes[step.node]!.inputs.find((id) => !isKnown(id))
    return missing === undefined ? null : `${nodes[missing]!.name} is not computed`
  }

  return (given: Given, step: Step): Step => {
    const what =
      step.kind === 'backward'
        ? `${step.kind} from ${nodes[step.from]!.name} to its input ${step.input}`
        : `${step.kind} of ${nodes[step.node]!.name}`
    const reason = seen.has(what) ? 'it has happened' : obstacle(step)
    if (reason !== null) given.fail({ kind: 'step in order', reason }, what)
    seen.add(what)
    latest = stepKinds.indexOf(step.kind)
    if (step.kind === 'backward') passedOn.add(step.from)
    if (step.kind === 'forward' || step.kind === 'loss') computed.add(step.node)
    return step
  }
}
