import { memoWith } from '../engine/index.ts'
import type { Atom, Label } from './label.ts'

/** The words of a language for what formulas are written with. */
export interface Speech {
  /** Signs between names and numbers. */
  readonly signs: Readonly<Record<string, string>>
  readonly times: string
  readonly transposed: string
  readonly squared: string
  readonly power: (exponent: string) => string
  /** Rows of a column, counted from 1. */
  readonly rows: (from: string, to: string) => string
  readonly entry: (row: string) => string
  /** 1 where a comparison holds, 0 elsewhere. */
  readonly where: (left: string, relation: '>' | '≥', right: string) => string
  readonly stack: (parts: string) => string
  /** ‖x‖. */
  readonly norm: (of: string) => string
}

/** Two letters are not a word: dh, hh, dW_hh. */
const spelled = (name: string): string => name.replace(/^(\p{L})(\p{L})(?=\d*$)/u, '$1 $2')

/** Signs in words, apart from their neighbours; a particle stays at its word. */
function signsSaid(text: string, { signs }: Speech): string {
  const all = [...text]
  return all
    .map((sign, k) => {
      const word = signs[sign]
      if (word === undefined) return sign
      const before = /[\s(]/.test(all[k - 1] ?? ' ') ? '' : ' '
      const after = /[^\s),.;:가-힣]/.test(all[k + 1] ?? ' ') ? ' ' : ''
      return before + word + after
    })
    .join('')
}

/** Square brackets by what they mean. */
const bracketsSaid = (text: string, speech: Speech): string =>
  text
    .replaceAll(/\[(\d+)…(\d+)\]/g, (_, from, to) => ` ${speech.rows(from, to)}`)
    .replaceAll(/\[(\d+)\]/g, (_, row) => ` ${speech.entry(row)}`)
    .replaceAll(/\[([^[\]]*) ([>≥]) ([^[\]]*)\]/g, (_, left, relation, right) =>
      speech.where(left, relation, right),
    )
    .replaceAll(/‖([^‖]*)‖/g, (_, of) => speech.norm(of))
    .replaceAll(/\[([^[\]]*)\]/g, (_, parts) => speech.stack(parts.replaceAll(';', ',')))

const supSaid = (sup: string, { transposed, squared, power }: Speech): string =>
  sup === '⊤' ? transposed : sup === '2' ? squared : power(sup)

function atomSaid({ text, sub, sup, italic }: Atom, speech: Speech): string {
  const below = sub ? ` ${sub.split(', ').map(spelled).join(' ')}` : ''
  return `${italic ? spelled(text) : text}${below}${sup ? ` ${supSaid(sup, speech)}` : ''}`
}

/** Whether the space at position k stands for a product: W_hh h, not tanh² c. */
const isProduct = (label: Label, k: number): boolean => {
  const before = label[k - 1]
  return (
    label[k]!.text === ' ' && before !== undefined && (before.italic || before.text.endsWith(')'))
  )
}

const tidied = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/ ([,.:;)])/g, '$1')

/** Words with signs among them, as a screen reader should say them. */
export const spokenText = (text: string, speech: Speech): string =>
  tidied(signsSaid(bracketsSaid(text, speech), speech))

/** Whether the name at position k stands right behind an upright d: ‖dL / dh_t‖. */
const followsD = (label: Label, k: number): boolean =>
  label[k]!.italic === true && /(^|[^\p{L}])d$/u.test(label[k - 1]?.text ?? '')

/** Names are few, and asked for at every step. */
const nameSaid = memoWith((speech: Speech, text: string) => spokenText(text, speech))

/** Mathematics as a screen reader should say it: dh_t is d h t, W_hhᵀ is W h h transpose. */
export const spokenLabel = (label: Label, speech: Speech): string =>
  nameSaid(
    speech,
    label
      .map((atom, k) => {
        if (isProduct(label, k)) return ` ${speech.times} `
        return (followsD(label, k) ? ' ' : '') + atomSaid(atom, speech)
      })
      .join(''),
  )
