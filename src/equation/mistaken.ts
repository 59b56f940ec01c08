import { blocksOf, consumersOf, type Node } from '../engine/index.ts'
import { honestOf, isWrongSlope, type MistakeName, type Trace } from '../trace/index.ts'
import { type Atom, type Label, sign } from './label.ts'
import { raised } from './labelPrinter.ts'
import { Scribe } from './scribe.ts'

/** What a mistake sends from `from` to `to` in place of the chain rule's term, as a formula; null where it is not a formula. */
export function mistakenTerm(
  scribe: Scribe,
  name: MistakeName,
  from: Node,
  to: Node,
): Label | null {
  const up = scribe.upstream(from)
  switch (name) {
    case 'tanh-twice': {
      const square: Atom = { text: 'tanh', sup: '2', italic: false }
      return [sign('(1 − '), square, sign('('), ...scribe.value(from), sign(')) ⊙ '), ...up]
    }
    case 'no-sigmoid-slope':
      return up
    case 'h-now-in-dW_hh': {
      const now = scribe.tape.nodes.find(({ symbol, time }) => symbol === 'h' && time === from.time)
      return now ? [...up, sign(' '), ...raised(scribe.value(now), '⊤')] : null
    }
    case 'swap-i-f':
      return stacked(scribe, to, true)
    default:
      return null
  }
}

/** The gradient of a stack by its blocks, in the order of the gates or with the first two the wrong way round. */
function stacked(scribe: Scribe, stack: Node, swapped: boolean): Label {
  const blocks = blocksOf(scribe.tape, stack)
  const [first, second, ...rest] = blocks
  const order = swapped ? [second!, first!, ...rest] : blocks
  const parts = order.flatMap((block, k): Label => {
    const label = scribe.gradient(block)
    return k === 0 ? label : [sign('; '), ...label]
  })
  return [sign('['), ...parts, sign(']')]
}

/** One place where a mistake is made: what is written, and what should be. */
export interface WrongAndRight {
  readonly wrong: Label
  readonly right: Label
}

const equation = (left: Label, between: string, right: Label): Label => [
  ...left,
  sign(between),
  ...right,
]

/** A mistake as equations of the cell at a time step in its middle; null where the text is too short to make it. */
export function formulasOf(trace: Trace, name: MistakeName): WrongAndRight | null {
  const { tape } = trace
  const times = tape.nodes.reduce((last, { time }) => Math.max(last, time ?? 0), 0)
  const now = Math.max(1, times - 1)
  const right = honestOf(trace)
  const scribe = new Scribe(right, now)
  const gradient = (to: Node) => scribe.gradient(to)
  const sites = tape.nodes.filter(({ time }) => time === now)

  if (name === 'no-dh-next' || name === 'no-dc-next') {
    // By the wires, not by what has arrived: where there is no target a term is there all the same, and zero.
    const symbol = name === 'no-dh-next' ? 'h' : 'c'
    const state = sites.find((node) => node.symbol === symbol)
    if (!state) return null
    const consumers = [...consumersOf(tape, state.id)].reverse()
    const terms = (later: boolean) =>
      consumers
        .filter(({ time }) => (time === now) !== later)
        .map((from) => scribe.terms(from, state))
    const [kept, lost] = [terms(false), terms(true)]
    if (lost.length === 0) return null
    const sum = (parts: readonly Label[]) =>
      parts.flatMap((term, k) => (k === 0 ? term : [sign(' + '), ...term]))
    return {
      wrong: equation(gradient(state), ' = ', sum(kept)),
      right: equation(gradient(state), ' = ', sum([...kept, ...lost])),
    }
  }

  const site = sites.find(siteOf[name])
  if (!site) return null
  const to = scribe.node(site.inputs[0]!)
  const term = scribe.term(site, 0)
  if (name === 'assign-over-time')
    return {
      wrong: equation(gradient(to), ' = ', term),
      right: equation(gradient(to), ' += ', term),
    }
  const wrong = mistakenTerm(scribe, name, site, to)
  if (!wrong) return null
  const stands = name === 'h-now-in-dW_hh' ? ' += ' : ' = '
  return {
    wrong: equation(gradient(to), stands, wrong),
    right: equation(gradient(to), stands, name === 'swap-i-f' ? stacked(scribe, to, false) : term),
  }
}

/** Whether a node is where a mistake is made. */
const siteOf: Readonly<
  Record<Exclude<MistakeName, 'no-dh-next' | 'no-dc-next'>, (node: Node) => boolean>
> = {
  ...isWrongSlope,
  'assign-over-time': ({ symbol }) => symbol === 'hh',
  'swap-i-f': ({ op }) => op === 'slice',
  'h-now-in-dW_hh': ({ symbol }) => symbol === 'hh',
}
