import { expect, test } from 'vitest'
import { en } from '../../../i18n/en.ts'
import { ko } from '../../../i18n/ko.ts'
import { nodeKeys } from '../../../stage/nodeKeys.ts'
import {
  bindingOf,
  bindingsFor,
  type Commands,
  isKept,
  type Press,
  strokeOf,
} from './keyBindings.ts'

const press = (key: string, code: string, held: string = ''): Press => ({
  key,
  code,
  shiftKey: held.includes('shift'),
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
})

/** What a press asks for, as `name(arguments)`; null for nothing. */
function asked(one: Press, repeats = false): string | null {
  const calls: string[] = []
  const commands = new Proxy({} as Commands, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        calls.push(`${String(name)}(${args.map(String).join(', ')})`),
  })
  const stroke = strokeOf(one)
  if (stroke === null) return null
  bindingOf(stroke, true)?.run?.(commands, repeats)
  return calls[0] ?? null
}

test.each([
  ['ArrowRight', 'ArrowRight', '', 'next(undefined, false)'],
  [' ', 'Space', '', 'next(undefined, false)'],
  ['PageDown', 'PageDown', '', 'next(undefined, false)'],
  ['n', 'KeyN', '', 'next(undefined, false)'],
  ['ArrowLeft', 'ArrowLeft', '', 'previous(undefined, false)'],
  [' ', 'Space', 'shift', 'previous(undefined, false)'],
  ['PageUp', 'PageUp', '', 'previous(undefined, false)'],
  ['p', 'KeyP', '', 'previous(undefined, false)'],
  ['ArrowDown', 'ArrowDown', '', 'next(time, false)'],
  ['ArrowUp', 'ArrowUp', '', 'previous(time, false)'],
  ['Home', 'Home', '', 'first()'],
  ['r', 'KeyR', '', 'first()'],
  ['End', 'End', '', 'last()'],
  ['g', 'KeyG', '', 'goTo()'],
  ['?', 'Slash', 'shift', 'help()'],
  ['Escape', 'Escape', '', 'leave()'],
  ['0', 'Digit0', '', 'zoomToFit()'],
  ['+', 'Equal', 'shift', 'zoomIn()'],
  ['=', 'Equal', '', 'zoomIn()'],
  ['-', 'Minus', '', 'zoomOut()'],
  ['+', 'NumpadAdd', '', 'zoomIn()'],
  ['f', 'KeyF', '', 'fullscreen()'],
  ['d', 'KeyD', '', 'theme()'],
  ['z', 'KeyZ', 'ctrl', 'undo()'],
  ['z', 'KeyZ', 'meta', 'undo()'],
  ['Z', 'KeyZ', 'ctrl shift', 'redo()'],
  ['y', 'KeyY', 'ctrl', 'redo()'],
])('%s (%s) %s asks for %4$s', (key, code, held, call) => {
  expect(asked(press(key, code, held))).toBe(call)
})

test('a held key hurries', () => {
  expect(asked(press('ArrowRight', 'ArrowRight'), true)).toBe('next(undefined, true)')
  expect(asked(press('ArrowUp', 'ArrowUp'), true)).toBe('previous(time, true)')
})

test('with Hangul on, letters are those printed on the keys', () => {
  expect(asked(press('ㅎ', 'KeyG'))).toBe('goTo()')
  expect(asked(press('ㅋ', 'KeyZ', 'ctrl'))).toBe('undo()')
  expect(asked(press('?', 'Slash', 'shift'))).toBe('help()')
})

test('on another layout, a letter is the one it writes', () => {
  expect(asked(press('n', 'KeyL'))).toBe('next(undefined, false)')
  expect(asked(press('z', 'KeyW', 'ctrl'))).toBe('undo()')
  expect(asked(press('?', 'Minus', 'shift'))).toBe('help()')
})

test.each([
  ['g', 'KeyG', 'ctrl'],
  ['G', 'KeyG', 'shift'],
  ['g', 'KeyG', 'alt'],
  ['ArrowRight', 'ArrowRight', 'ctrl'],
  ['ArrowLeft', 'ArrowLeft', 'alt'],
  ['ArrowRight', 'ArrowRight', 'shift'],
  ['0', 'Digit0', 'ctrl'],
  ['+', 'Equal', 'ctrl shift'],
  ['PageDown', 'PageDown', 'ctrl'],
  ['p', 'KeyP', 'meta'],
  ['F5', 'F5', ''],
  ['Tab', 'Tab', ''],
])('%s (%s) %s is left to the browser', (key, code, held) => {
  expect(asked(press(key, code, held))).toBeNull()
})

test('what has the focus keeps the keys it needs, and no others', () => {
  expect(isKept('g', ['field'])).toBe(true)
  expect(isKept('Mod+z', ['field'])).toBe(true)
  expect(isKept('PageDown', ['field'])).toBe(true)
  expect(isKept('ArrowRight', ['range'])).toBe(true)
  expect(isKept('PageDown', ['range'])).toBe(true)
  expect(isKept('Space', ['range'])).toBe(false)
  expect(isKept('Space', ['button'])).toBe(true)
  expect(isKept('ArrowRight', ['button'])).toBe(false)
  expect(isKept('ArrowRight', ['button', 'own'])).toBe(true)
  expect(isKept('PageDown', ['button', 'own'])).toBe(false) // a presenter's clicker still works there
  expect(isKept('PageDown', ['scroll'])).toBe(true)
  expect(isKept('Shift+Space', ['scroll'])).toBe(true)
  expect(isKept('Enter', ['scroll'])).toBe(false)
  expect(isKept('n', ['scroll'])).toBe(false)
  expect(isKept('ArrowLeft', ['choice'])).toBe(true)
  expect(isKept('Home', ['choice'])).toBe(false)
  expect(isKept('ArrowRight', [])).toBe(false)
})

const bindings = bindingsFor(true)

test('no stroke means two things', () => {
  const strokes = bindings.flatMap((binding) => (binding.run ? binding.strokes : []))
  expect(new Set(strokes).size).toBe(strokes.length)
})

test.each([...nodeKeys, 'Enter'])(
  '%s on a node of the graph has a line on the help sheet',
  (key) => {
    const lines = bindings.filter(({ run, strokes }) => run === null && strokes.includes(key))
    expect(lines).toHaveLength(1)
    expect(en.help.lines[lines[0]!.line]).toMatch(/^in the graph/)
  },
)

test('where no network feeds the player, only the keys that edit one are left to the browser', () => {
  const without = bindingsFor(false)
  const gone = bindings.filter((one) => !without.includes(one))
  expect(gone.map(({ line }) => line)).toEqual(['undo', 'redo'])
  expect(bindingOf('Mod+z', false)).toBeUndefined()
  expect(bindingOf('n', false)).toBe(bindingOf('n', true))
})

test.each([en, ko])('every line of help belongs to a key', ({ help }) =>
  expect(Object.keys(help.lines).toSorted()).toEqual(bindings.map(({ line }) => line).toSorted()),
)
