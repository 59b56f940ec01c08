import type { Attributes, HTMLAttributes } from 'react'

/** What MathML elements take: the attributes of any element, and a few of their own. */
interface MathAttributes extends Attributes, HTMLAttributes<Element> {
  readonly display?: 'block' | 'inline'
  readonly stretchy?: 'true' | 'false'
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathAttributes
      mrow: MathAttributes
      mi: MathAttributes
      mn: MathAttributes
      mo: MathAttributes
      msub: MathAttributes
      msup: MathAttributes
      msubsup: MathAttributes
      msqrt: MathAttributes
      mfrac: MathAttributes
      mtext: MathAttributes
    }
  }
}
