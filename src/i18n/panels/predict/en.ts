import type { Label } from '../../../equation/label.ts'
import type { AskedNames } from '../../../equation/predict/names.ts'
import { type Said, say } from '../../../narration/sentence.ts'
import type { BadAnswer } from '../../../trace/predict/index.ts'
import { spot } from '../../narration/en/words.ts'
import { listed } from '../../narration/narrator.ts'
import { en as equation } from '../equation/en.ts'
import { slips } from './slips.en.ts'

const { words } = equation

const counted = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)
const all = (labels: readonly Label[]): Said => listed(labels, ', ', ' and ')

/** The panel that asks before it shows. */
export const en = {
  turnOn: 'Ask me before each step',
  intro:
    'Before each step, say what it will bring. Your answer is compared with the record, and a slip that many people make is named. A number counts as right to two significant digits, or within 1 % of the largest entry.',
  privacy:
    'The score is kept in this page alone and is gone when it closes. Nothing is sent anywhere.',

  kind: 'Answer with',
  kinds: { numbers: 'numbers', signs: 'signs', wires: 'wires' },
  noWires: 'Nothing travels along a wire in the next step, so this one is asked in numbers.',
  next: 'Next step',

  ask: {
    value: ({ result, target }: AskedNames) =>
      target
        ? say`What will ${result} be? The target is ${spot(target)}.`
        : say`What will ${result} be?`,
    share: ({ node, target }: AskedNames) =>
      target
        ? say`Which gradient arrives at ${node}? The target is ${spot(target)}.`
        : say`Which gradient arrives at ${node}?`,
    partial: ({ node, actor }: AskedNames) =>
      say`Which term arrives at ${node} from ${actor}? Only what arrives now, not the sum.`,
    added: ({ result, time }: AskedNames) =>
      say`What does t = ${String(time)} add to ${result}? Only this term, not the sum.`,
    total: ({ result, actor }: AskedNames) =>
      say`What will ${result} be once the term from ${actor} is in?`,
    clipped: ({ result, bound }: AskedNames) =>
      say`What is ${result} once it is cut to ±${String(bound)}?`,
    updated: ({ result }: AskedNames) => say`What will ${result} be after the update?`,
    lit: ({ actor }: AskedNames) =>
      say`Which wires light up when ${actor} is computed? Tick where they come from.`,
    reached: ({ actor }: AskedNames) =>
      say`${actor} sends its gradient back. Which wires light up? Tick where they lead.`,
  },
  only: (row: number, rows: number) => `Only entry ${row} of ${rows}.`,
  onlyCell: (row: number, column: number) => `Only the entry in row ${row}, column ${column}.`,
  given: 'Numbers to work with',
  select: 'Select it to see its numbers.',

  field: (n: number) =>
    n === 1 ? 'Your answer: one number' : `Your answer: ${n} numbers, from top to bottom`,
  example: (n: number) =>
    `such as ${['0.12', '−0.3', '0.5', '−1', '0.07', '2'].slice(0, n).join(', ')}`,
  entry: (row: number) => `Entry ${row}`,
  wires: 'Nodes at the end of a wire',
  answer: 'Answer',
  goOn: 'Go on',

  bad: (bad: BadAnswer, n: number): string => {
    switch (bad.kind) {
      case 'empty':
        return `Type ${counted(n, 'number', 'numbers')} first.`
      case 'not a number':
        return `“${bad.got}” is not a number. Write it like −0.3 or 2.5e−4.`
      case 'too large':
        return `${bad.got} is too large for a number here.`
      case 'count':
        return `${counted(n, 'number is', 'numbers are')} asked for, here ${bad.got === 1 ? 'is 1' : `are ${bad.got}`}.`
    }
  },
  noSigns: 'Choose a sign for each entry first.',
  noTicks: 'Tick at least one node first.',

  verdicts: { right: 'Right', wrong: 'Not right', skipped: 'Revealed without an answer' },
  slips,
  nearly:
    'Close, but not close enough: each number must be right to two significant digits or within 1 % of the largest entry, and of the right sign.',
  unknown: (wrong: number, of: number) =>
    of === 1
      ? 'This is not it, and none of the usual slips gives it.'
      : `${wrong} of ${of} entries are off, and none of the usual slips gives these.`,
  flipped: 'Every sign is the other way round.',
  someSigns: (wrong: number, of: number) =>
    of === 1 ? 'It has another sign.' : `${wrong} of ${of} signs are off.`,
  missed: (nodes: readonly Label[]) => say`The wire at ${all(nodes)} lights up, too.`,
  extra: (nodes: readonly Label[]) => say`No wire lights up at ${all(nodes)}.`,
  /** What the answer is: a name, or one of the terms that it stands for, or those so far. */
  named: ({ result, word }: AskedNames): Said => {
    if (word === null) return [result]
    return word === 'this term' ? say`${words[word]} of ${result}` : say`${result} ${words[word]}`
  },
  table: 'Your answer beside the right one',
  columns: { entry: 'Entry', yours: 'Yours', right: 'Right', mark: 'Mark', node: 'Node' },
  marks: { good: 'right', bad: 'wrong' },
  lights: { on: 'lights up', off: 'stays dark' },
  ticked: { on: 'ticked', off: 'not ticked' },
  before: 'The step before',

  score: 'Score of this pass',
  counts: {
    right: (n: number) => `${n} right`,
    wrong: (n: number) => `${n} wrong`,
    skipped: (n: number) => `${n} skipped`,
    streak: (n: number) => `${n} in a row`,
  },
  restart: 'Restart the score',
  restarted: 'The score starts again.',

  over: 'The pass is over. Go back, or run the next iteration, for more questions.',
  playing: 'The questions wait while it plays.',
  mistaken:
    'A mistake is switched on, so the record is wrong on purpose. Switch it off to be asked.',
  endless: 'The next result is no finite number, so there is nothing to ask.',
}
