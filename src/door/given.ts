import { type Tensor, tensor } from '../engine/index.ts'
import { BadInput, type Misfit } from './problem.ts'
import { quotedSpecials, specials } from './specials.ts'

/** A value as one short line, for a sentence about it. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value !== null && typeof value === 'object') return 'an object'
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** Something from outside and where it was found. Every reading either succeeds or throws BadInput. */
export class Given {
  readonly value: unknown
  readonly at: string

  constructor(value: unknown, at = '') {
    this.value = value
    this.at = at
  }

  /** The bytes of a file as JSON: UTF-8, with or without a byte order mark. */
  static file(bytes: Uint8Array): Given {
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return new Given(undefined).fail({ kind: 'utf-8' }, 'something else')
    }
    return Given.json(text)
  }

  /** Text as JSON. A bare NaN becomes the text "NaN", which is refused, or read, at its own path. */
  static json(text: string): Given {
    try {
      return new Given(JSON.parse(text))
    } catch (error) {
      const quoted = quotedSpecials(text)
      if (quoted !== text) return Given.json(quoted)
      const reason = error instanceof Error ? error.message.split('\n')[0] : 'something else'
      return new Given(undefined).fail({ kind: 'json' }, `something else (${reason})`)
    }
  }

  fail(expected: Misfit, got = shown(this.value)): never {
    throw new BadInput({ at: this.at, expected, got })
  }

  /** A key that may be left out. */
  maybe(key: string): Given | null {
    const own = this.object()
    const at = this.at === '' ? key : `${this.at}.${key}`
    return Object.hasOwn(own, key) && own[key] !== undefined ? new Given(own[key], at) : null
  }

  /** A key that must be there. */
  key(key: string): Given {
    const at = this.at === '' ? key : `${this.at}.${key}`
    return this.maybe(key) ?? new Given(undefined, at).fail({ kind: 'present' })
  }

  object(): Readonly<Record<string, unknown>> {
    const { value } = this
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return this.fail({ kind: 'object' })
    return value as Readonly<Record<string, unknown>>
  }

  list(length?: number): readonly Given[] {
    if (!Array.isArray(this.value) || (length !== undefined && this.value.length !== length))
      return this.fail(length === undefined ? { kind: 'list' } : { kind: 'list', length })
    // A hole in a list is an element that is not there.
    return Array.from(this.value, (value, k) => new Given(value, `${this.at}[${k}]`))
  }

  /** A list with something in it. */
  some(): readonly Given[] {
    const list = this.list()
    return list.length > 0 ? list : this.fail({ kind: 'no empty list' })
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.fail({ kind: 'text' })
  }

  boolean(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.fail({ kind: 'boolean' })
  }

  /** A finite number. */
  number(): number {
    return Number.isFinite(this.value) ? (this.value as number) : this.fail({ kind: 'number' })
  }

  /** A finite number above 0, and not above `max`. */
  positive(max = Number.POSITIVE_INFINITY): number {
    const number = this.number()
    return 0 < number && number <= max ? number : this.fail({ kind: 'positive number', max })
  }

  /** A number that a computation may have made: NaN, ±Infinity and −0 are written as text in JSON. */
  anyNumber(): number {
    if (typeof this.value === 'string' && Object.hasOwn(specials, this.value))
      return specials[this.value]!
    return typeof this.value === 'number' ? this.value : this.fail({ kind: 'number' })
  }

  whole(min: number, max = Number.MAX_SAFE_INTEGER): number {
    const number = this.value
    return Number.isSafeInteger(number) && min <= Number(number) && Number(number) <= max
      ? Number(number)
      : this.fail({ kind: 'whole number', min, max })
  }

  oneOf<Choice extends string>(choices: readonly Choice[]): Choice {
    return choices.find((choice) => choice === this.value) ?? this.fail({ kind: 'one of', choices })
  }

  /** rows×cols finite numbers: a list of rows, or for a column a plain list as well. */
  numbers(rows: number, cols: number): Tensor {
    const expected: Misfit = { kind: 'numbers', rows, cols }
    if (!Array.isArray(this.value) || this.value.length !== rows) return this.fail(expected)
    const data = this.list().flatMap((row) => {
      if (cols === 1 && !Array.isArray(row.value)) return [row.number()]
      if (!Array.isArray(row.value) || row.value.length !== cols)
        return row.fail({ kind: 'numbers', rows: cols, cols: 1 })
      return row.list().map((one) => one.number())
    })
    return tensor(rows, cols, data)
  }
}
