import type { Label } from '../../../equation/label.ts'
import { plainLabel } from '../../../equation/plainLabel.ts'
import type { Spot } from '../../../narration/facts.ts'
import type { Said } from '../../../narration/sentence.ts'
import { character } from '../../characters.ts'
import { type ParticlePair, particle } from '../../josa.ts'

/** Mathematics with the particle that fits the way it is read. */
export const j = (label: Label, pair: ParticlePair): Said => [
  label,
  particle(plainLabel(label), pair),
]

const names = { space: '‘␣’(공백)', line: '‘↵’(줄바꿈)', tab: '‘⇥’(탭)' }

export const spot = ({ number, character: one }: Spot): string =>
  one === null ? `${number}번 클래스` : character(one, names)

const numerals = ['영', '한', '두', '세', '네']
/** Counting things: 세 블록, 시점 12개. */
export const native = (count: number): string => numerals[count] ?? String(count)

/** Which of several terms. */
export const term = ({ number, of }: { readonly number: number; readonly of: number }): string =>
  of === 1 ? '유일한 항' : `${of}개 중 ${number}번째 항`
