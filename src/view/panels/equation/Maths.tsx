import type { ReactNode } from 'react'
import type { Atom, Label } from '../../../scene/index.ts'
import { scriptOf } from '../../stage/MathText.tsx'

const isWord = /^\p{L}/u
const isNumber = /^\d/

/** Upright text in pieces: words, numbers, and signs one by one. */
const upright = (text: string) => text.match(/\p{L}+|[\d.]+(?:e[+−]\d+)?|[^\s\p{L}\d.]|\./gu) ?? []

/** A sign, a number, or a word such as tanh; none of them stretches or leans. */
const Upright = ({ text }: { text: string }) =>
  upright(text).map((one, k) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one text have no other identity
    if (isWord.test(one)) return <mi key={k}>{one}</mi>
    if (isNumber.test(one)) return <mn key={k}>{one}</mn>
    return (
      <mo key={k} stretchy="false">
        {one}
      </mo>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  })

/** Letters of the equations, one an identifier. */
const Letters = ({ text }: { text: string }) =>
  [...text].map((one, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: letters of one name have no other identity
    <mi key={k} className="letter">
      {one}
    </mi>
  ))

const Script = ({ text }: { text: string }) => (
  <mrow>
    {scriptOf(text).map((part, k) =>
      part.italic ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one subscript have no other identity
        <Letters key={k} text={part.text} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Upright key={k} text={part.text} />
      ),
    )}
  </mrow>
)

function Piece({ atom: { text, sub, sup, italic, gate } }: { atom: Atom }) {
  const base = (
    <mrow className={gate ? `gate-text-${gate}` : undefined}>
      {italic ? <Letters text={text} /> : <Upright text={text} />}
    </mrow>
  )
  if (sub && sup)
    return (
      <msubsup>
        {base}
        <Script text={sub} />
        <Script text={sup} />
      </msubsup>
    )
  if (sub)
    return (
      <msub>
        {base}
        <Script text={sub} />
      </msub>
    )
  if (sup)
    return (
      <msup>
        {base}
        <Script text={sup} />
      </msup>
    )
  return base
}

/** A label as MathML, without the element around it. */
export const MathPieces = ({ label }: { label: Label }): ReactNode => (
  <mrow>
    {label.map((atom, k) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one label have no other identity
      <Piece key={k} atom={atom} />
    ))}
  </mrow>
)

/** A label as a formula of its own. */
export const Maths = ({ label }: { label: Label }) => (
  <math>
    <MathPieces label={label} />
  </math>
)

/** Signs between the terms; read as part of the whole equation, not by themselves. */
export const Sign = ({ text }: { text: string }) => (
  <math className="sign" aria-hidden="true">
    <mrow>
      <Upright text={text} />
    </mrow>
  </math>
)

/** Pieces of an upright text as MathML, without the element around them. */
export const SignPieces = ({ text }: { text: string }) => (
  <mrow>
    <Upright text={text} />
  </mrow>
)
