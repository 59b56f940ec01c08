import type { Spot } from '../../../narration/facts.ts'
import { character } from '../../characters.ts'

const names = { space: '‘␣’ (space)', line: '‘↵’ (line break)', tab: '‘⇥’ (tab)' }

export const spot = ({ number, character: one }: Spot): string =>
  one === null ? `class ${number}` : character(one, names)

const numerals = ['no', 'one', 'two', 'three', 'four']
export const inWords = (count: number): string => numerals[count] ?? String(count)

/** Which of several terms. */
export const term = ({ number, of }: { readonly number: number; readonly of: number }): string =>
  of === 1 ? 'the only term' : `term ${number} of ${of}`
