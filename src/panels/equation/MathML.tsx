import type { ReactNode } from 'react'
import type { Atom, Label } from '../../equation/index.ts'
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

/** What stands below or above is one element: a row only where it has several. */
const Script = ({ text }: { text: string }) => {
  const parts = scriptOf(text).map((part, k) =>
    part.italic ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one subscript have no other identity
      <Letters key={k} text={part.text} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Upright key={k} text={part.text} />
    ),
  )
  return [...text].length === 1 ? parts : <mrow>{parts}</mrow>
}

function Piece({ atom: { text, sub, sup, italic, gate } }: { atom: Atom }) {
  const inner = italic ? <Letters text={text} /> : <Upright text={text} />
  const alone = !gate && (italic ? [...text] : upright(text)).length === 1
  const base = alone ? inner : <mrow className={gate && `gate-text-${gate}`}>{inner}</mrow>
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
export const MathPieces = ({ label }: { label: Label }): ReactNode =>
  label.map((atom, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one label have no other identity
    <Piece key={k} atom={atom} />
  ))

/** Signs that stand between two terms, and keep a distance from both. */
const between = /^[=≠←+−·⊙;]$/

/** What stands between the terms; read as part of the whole equation, not by itself. */
export function SignText({ text, raised }: { text: string; raised?: true | undefined }) {
  const kind = raised ? 'raised' : between.test(text) ? 'between' : ''
  return (
    <span className={`sign ${kind}`} aria-hidden="true">
      {text}
    </span>
  )
}

/** Pieces of an upright text as MathML, without the element around them. */
export const SignPieces = ({ text }: { text: string }) => <Upright text={text} />
