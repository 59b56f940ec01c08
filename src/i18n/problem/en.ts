import { type Expected, type Problem, phraseOf } from '../../door/index.ts'
import { languageNames } from '../languageNames.ts'
import { minus } from '../numberText.ts'

/** What each setting is called, by its name in the link. */
export const settings = {
  preset: 'Preset',
  cell: 'Cell',
  text: 'Text',
  targets: 'Targets',
  activation: 'Activation',
  'hidden-size': 'Hidden size',
  seed: 'Seed',
  'forget-bias': 'Forget gate bias',
  h0: 'Initial hidden state h₀',
  c0: 'Initial cell state c₀',
  weights: 'Edited weights',
  inputs: 'Edited inputs',
  mistakes: 'Mistakes',
  optimizer: 'Optimiser',
  rate: 'Learning rate',
  clip: 'Clipping limit',
  iteration: 'Updates so far',
  'step-size': 'Step size',
  step: 'Step',
  at: 'Step name',
  loop: 'Loop',
  speed: 'Speed',
  follow: 'Follow the step',
  select: 'Selected node',
  panels: 'Open panels',
  predict: 'Predict first',
  compare: 'Compare with',
  theme: 'Theme',
  locale: 'Language',
}

const isSetting = (name: string): name is keyof typeof settings => Object.hasOwn(settings, name)

/** A language by its own name. */
const nameOf = (got: string) =>
  new Map<string, string>(Object.entries(languageNames)).get(got) ?? got

const counted = (min: number, max: number, things: string) => {
  if (min === max) return `exactly ${max} ${max === 1 ? things.slice(0, -1) : things}`
  return min === 0 ? `at most ${max} ${things}` : `${min} to ${max} ${things}`
}

/** What it must be, where there is nothing else to say. What the door refuses is said in its words. */
function wanted(expected: Expected): string | null {
  switch (expected.kind) {
    case 'utf-8':
    case 'json':
    case 'object':
    case 'text':
    case 'boolean':
    case 'number':
    case 'whole number':
    case 'positive number':
    case 'list':
    case 'one of':
    case 'new name':
    case 'name of an earlier node':
    case 'character of the vocabulary':
      return phraseOf(expected)
    case 'numbers': // what was found is told as their count alone
      return expected.cols === 1
        ? counted(expected.rows, expected.rows, 'numbers').replace('exactly ', '')
        : `${expected.rows} × ${expected.cols} numbers`
    case 'number between':
      return minus(`a number from ${expected.min} to ${expected.max}`)
    case 'positive number or none':
      return 'a number above 0, or none'
    case 'numbers between commas':
      return `numbers${expected.most === undefined ? '' : ` from −${expected.most} to ${expected.most}`} with commas between them`
    case 'loop':
      return `two step numbers, the smaller first, such as 12-40${expected.max === undefined ? '' : `, up to ${expected.max}`}`
    default:
      return null
  }
}

/** A problem in words: where, what would have been right, what was there, and what is used instead. */
export function problem({ used, ...problem }: Problem): string {
  const said = sentence(problem)
  if (used === undefined) return said
  return used === '' ? `${said} It is left out.` : `${said} Used instead: ${used}.`
}

function sentence({ at, expected, got }: Problem): string {
  const name = isSetting(at) ? settings[at] : at === '' ? 'The input' : at
  const simple = wanted(expected)
  if (simple !== null) return `${name} must be ${simple}, not ${got}.`
  switch (expected.kind) {
    case 'present':
      return `${name} is missing.`
    case 'no empty list':
      return `${name} must not be empty.`
    case 'characters': {
      const whose = at === '' ? 'The link' : name
      return `${whose} must have ${counted(expected.min, expected.max, 'characters')}, not ${got}.`
    }
    case 'well-formed text':
      return `${name} must be well-formed text; ${got} has half a character in it.`
    case 'link encoding':
      return `${name} is garbled in the link: ${got} has a % that begins no code such as %25.`
    case 'a target':
      return 'At least one time step needs a target, or there is no loss.'
    case 'name of a step':
      return `There is no step called ${got}.`
    case 'name of a node':
      return `There is no node called ${got}.`
    case 'packed numbers':
      return `${name} cannot be read from the link: ${got} is not a packed list of finite numbers.`
    case 'mistake of this cell':
      return got.includes(',')
        ? `These mistakes cannot be made in this cell and are off: ${got}.`
        : `This mistake cannot be made in this cell and is off: ${got}.`
    case 'name of a setting':
      return `There is no setting called ${got}.`
    case 'language that loads':
      return `“${nameOf(got)}” could not be loaded; the language stays as it is.`
    case 'cell with this state':
      return `${name} is for the LSTM alone; the cell is ${got.toUpperCase()}.`
    case 'finite pass':
      return at === 'iteration'
        ? `Update ${got} makes numbers too large to be finite: the network diverges. A lower learning rate helps.`
        : `${name}: with this, numbers of the pass become too large to be finite.`
    case 'fitting shapes':
      return `${name} has shapes that do not fit: ${expected.reason}.`
    case 'step in order':
      return `${name} cannot happen here: ${got} (${expected.reason}).`
    default:
      return `${name} cannot be ${got}.`
  }
}
