import { type Format, quoted } from './format.ts'

/** One of a few words, in exactly that spelling. */
export const choice = <Choice extends string>(choices: readonly Choice[]): Format<Choice> => ({
  parse: (text) => {
    const value = choices.find((one) => one === text)
    return value === undefined
      ? { expected: { kind: 'one of', choices }, got: quoted(text) }
      : { value }
  },
  print: (value) => value,
})

const truths = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
])

/** Some of a few words between commas, in the order of the choices; nothing for none of them. Unknown ones are left out. */
export const choices = <Choice extends string>(
  all: readonly Choice[],
): Format<readonly Choice[]> => ({
  parse: (text) => {
    const given = text === '' ? [] : text.split(',')
    const value = all.filter((one) => given.includes(one))
    const strange = given.find((one) => !all.some((known) => known === one))
    return strange === undefined
      ? { value }
      : {
          expected: { kind: 'one of', choices: all },
          got: quoted(strange),
          // Where none is known, that is not the same as to ask for none.
          nearest: value.length > 0 ? value : undefined,
        }
  },
  print: (value) => value.join(','),
})

/** `true` or `1`, `false` or `0`. */
export const truth: Format<boolean> = {
  parse: (text) => {
    const value = truths.get(text)
    return value === undefined ? { expected: { kind: 'boolean' }, got: quoted(text) } : { value }
  },
  print: String,
}

const name = (kind: 'name of a step' | 'name of a node'): Format<string> => ({
  parse: (text) =>
    /^[\p{L}\p{N}_.]{1,60}$/u.test(text)
      ? { value: text }
      : { expected: { kind }, got: quoted(text) },
  print: (given) => given,
})

/** The name of a step, such as `t3.dh.1`. Whether there is such a step, only a trace can say. */
export const stepNameFormat = name('name of a step')

/** The name of a node, such as `t3.c` or `W_hh`. Whether there is such a node, only a tape can say. */
export const nodeNameFormat = name('name of a node')

/** Two step numbers, `12-40`; turned round where the second is the smaller. */
export const stepRange: Format<readonly [from: number, to: number]> = {
  parse: (text) => {
    const found = /^(\d{1,15})-(\d{1,15})$/.exec(text.trim())
    if (!found) return { expected: { kind: 'loop' }, got: quoted(text) }
    const from = Number(found[1])
    const to = Number(found[2])
    if (1 <= from && from <= to) return { value: [from, to] }
    const [low, high] = [Math.max(1, Math.min(from, to)), Math.max(1, from, to)]
    return { expected: { kind: 'loop' }, got: quoted(text), nearest: [low, high] }
  },
  print: ([from, to]) => `${from}-${to}`,
}
