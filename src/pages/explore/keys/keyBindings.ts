import type { Messages } from '../../../i18n/index.ts'
import type { Grain } from '../../../trace/index.ts'

/** What keys can ask for. */
export interface Commands {
  readonly next: (grain?: Grain, hurried?: boolean) => void
  readonly previous: (grain?: Grain, hurried?: boolean) => void
  readonly first: () => void
  readonly last: () => void
  /** Undefined, like `redo`, where no network feeds the player. */
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
  readonly goTo: () => void
  readonly help: () => void
  readonly leave: () => void
  readonly theme: () => void
  readonly fullscreen: () => void
  readonly zoomToFit: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
}

/** Strokes, written as `strokeOf` writes them, and what they do. */
export interface KeyBinding {
  readonly line: keyof Messages['help']['lines']
  readonly strokes: readonly string[]
  /** Left out where the key does something to every player. */
  readonly needs?: 'network'
  /** Null where the part of the page that has the focus does it by itself. `held`: the key repeats. */
  readonly run: ((commands: Commands, held: boolean) => unknown) | null
}

/** Every key there is. */
const bindings: readonly KeyBinding[] = [
  {
    line: 'next',
    strokes: ['ArrowRight', 'Space', 'PageDown', 'n'],
    run: ({ next }, held) => next(undefined, held),
  },
  {
    line: 'previous',
    strokes: ['ArrowLeft', 'Shift+Space', 'PageUp', 'p'],
    run: ({ previous }, held) => previous(undefined, held),
  },
  { line: 'nextTime', strokes: ['ArrowDown'], run: ({ next }, held) => next('time', held) },
  {
    line: 'previousTime',
    strokes: ['ArrowUp'],
    run: ({ previous }, held) => previous('time', held),
  },
  { line: 'first', strokes: ['Home', 'r'], run: ({ first }) => first() },
  { line: 'last', strokes: ['End'], run: ({ last }) => last() },
  { line: 'goTo', strokes: ['g'], run: ({ goTo }) => goTo() },
  { line: 'fit', strokes: ['0'], run: ({ zoomToFit }) => zoomToFit() },
  { line: 'zoomIn', strokes: ['+'], run: ({ zoomIn }) => zoomIn() },
  { line: 'zoomOut', strokes: ['-'], run: ({ zoomOut }) => zoomOut() },
  { line: 'fullscreen', strokes: ['f'], run: ({ fullscreen }, held) => held || fullscreen() },
  { line: 'theme', strokes: ['d'], run: ({ theme }, held) => held || theme() },
  { line: 'undo', strokes: ['Mod+z'], needs: 'network', run: ({ undo }) => undo?.() },
  {
    line: 'redo',
    strokes: ['Mod+Shift+z', 'Mod+y'],
    needs: 'network',
    run: ({ redo }) => redo?.(),
  },
  { line: 'walk', strokes: ['ArrowLeft', 'ArrowRight'], run: null },
  { line: 'wires', strokes: ['ArrowUp', 'ArrowDown'], run: null },
  { line: 'ends', strokes: ['Home', 'End'], run: null },
  { line: 'back', strokes: ['Backspace'], run: null },
  { line: 'open', strokes: ['Enter'], run: null },
  { line: 'help', strokes: ['?'], run: ({ help }) => help() },
  { line: 'escape', strokes: ['Escape'], run: ({ leave }) => leave() },
]

/** The keys of a widget with or without a network: the listener and the help sheet both read this. */
export const bindingsFor = (hasNetwork: boolean): readonly KeyBinding[] =>
  bindings.filter(({ needs }) => hasNetwork || needs !== 'network')

/** What a keyboard event says about the key. */
export interface Press {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Signs by their place on the keyboard, for layouts that write something else there. */
const signs: Readonly<Record<string, string>> = {
  Equal: '+',
  NumpadAdd: '+',
  Minus: '-',
  NumpadSubtract: '-',
  Digit0: '0',
  Numpad0: '0',
}

/** The letter of a key: the one it writes, or, where it writes Hangul, the one printed in its place. */
function letterOf({ key, code }: Press): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  const [, placed] = /^Key([A-Z])$/.exec(code) ?? []
  return placed === undefined ? null : placed.toLowerCase()
}

/** The name of a stroke, such as `Shift+Space` or `Mod+z`; null with a key like Alt held down. */
export function strokeOf(press: Press): string | null {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = press
  if (altKey) return null
  const mod = ctrlKey || metaKey ? 'Mod+' : ''
  const shift = shiftKey ? 'Shift+' : ''
  if (key === '?' || (code === 'Slash' && shiftKey)) return `${mod}?`
  if (key === '+' || key === '-' || key === '0') return mod + key
  const letter = letterOf(press)
  if (letter !== null) return mod + shift + letter
  if (key === ' ') return `${mod}${shift}Space`
  const sign = signs[code]
  if (sign !== undefined) return mod + sign
  return mod + shift + key
}

/** What a stroke does wherever nothing else wants it. */
export const bindingOf = (stroke: string, hasNetwork: boolean): KeyBinding | undefined =>
  bindingsFor(hasNetwork).find(({ strokes, run }) => run !== null && strokes.includes(stroke))

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** What a presenter's clicker sends. */
const clicker = ['PageUp', 'PageDown']

const all = () => true
const only =
  (...strokes: string[]) =>
  (stroke: string) =>
    strokes.includes(stroke)

/** Keys that the thing with the focus needs for itself: a field of text all of them. */
const needs = {
  field: all,
  range: only(...arrows, 'Home', 'End', ...clicker),
  choice: only(...arrows, 'Space', 'Shift+Space'),
  button: only('Space', 'Shift+Space', 'Enter'),
  own: only(...arrows, 'Home', 'End', 'Enter'),
  scroll: only(...arrows, 'Home', 'End', ...clicker, 'Space', 'Shift+Space'),
} as const satisfies Record<string, (stroke: string) => boolean>

export type Holder = keyof typeof needs

/** Whether one of the things around the focus keeps a stroke for itself. */
export const isKept = (stroke: string, holders: readonly Holder[]): boolean =>
  holders.some((holder) => needs[holder](stroke))
