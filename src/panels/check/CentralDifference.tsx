import { createElement, type ReactNode } from 'react'

/** An element of MathML, of which the types of React know nothing. */
const m = (name: string, ...parts: readonly ReactNode[]) => createElement(name, null, ...parts)

const lossAt = (sign: '+' | '−') =>
  m('mrow', m('mi', 'L'), m('mo', '('), m('mi', 'w'), m('mo', sign), m('mi', 'ε'), m('mo', ')'))

/** (L(w + ε) − L(w − ε)) / 2ε, as mathematics that a screen reader can read. */
export function CentralDifference() {
  const difference = m('mrow', lossAt('+'), m('mo', '−'), lossAt('−'))
  return m('math', m('mfrac', difference, m('mrow', m('mn', '2'), m('mi', 'ε'))))
}
