import { formula, type Node, valueFormula } from '../engine/index.ts'
import type { Equation } from './equation.ts'
import { equation, term } from './makeEquation.ts'
import type { Scribe } from './scribe.ts'
import type { Term } from './term.ts'
import { type Right, rightOf, valueTerm } from './termsOf.ts'

/** Beyond so many terms they are gathered in one column. */
const many = 12

/** An operation that makes a value: the value = what is done with its inputs. */
export const valueEquation = (scribe: Scribe, node: Node): Equation =>
  equation(scribe, {
    key: node.name,
    kind: node.id === scribe.tape.loss ? 'loss' : 'value',
    ...madeFrom(scribe, node),
    result: { ...valueTerm(scribe, node), role: 'result' },
    source: { node, input: null },
  })

function madeFrom(scribe: Scribe, node: Node): Right {
  const inputs = node.inputs.map((id) => scribe.node(id))
  const of = valueFormula(scribe.tape, node)
  if (of.kind === 'sum' && of.terms.length > many && inputs.every(isNumber))
    return { terms: [gathered(inputs)], right: formula.total(formula.leaf(0)) }
  return rightOf(scribe, node, of, (k) => valueTerm(scribe, inputs[k as number]!))
}

const isNumber = ({ value }: Node) => value.data.length === 1

/** The losses of all time steps as one column. */
const gathered = (inputs: readonly Node[]): Term =>
  term({
    label: [{ text: inputs[0]!.symbol, italic: true, sub: `1…${inputs.length}` }],
    node: null,
    tensor: { rows: inputs.length, cols: 1, data: inputs.map(({ value }) => value.data[0]!) },
    role: 'incoming',
    kind: 'value',
  })
