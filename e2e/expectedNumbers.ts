import { multiplyOut, nodeNamed } from '../src/engine/index.ts'
import { readLink } from '../src/settings/index.ts'
import { runOf } from '../src/store/index.ts'
import { nodeKnownAt, stepNamed } from '../src/trace/index.ts'
import { expect, type Stage } from './stage.ts'

/** A recorded pass, and the moves that it is stepped through in. */
export type Run = ReturnType<typeof runOf>

/** The recorded pass that a link describes, worked out here and not on the page. */
export const runOfLink = (link: string): Run => runOf(readLink(link).settings)

/** Whether a printed number is the true one, rounded to the digits it has: "+0.41", "−2.3e−5", "0". */
export function isPrinted(text: string, value: number): boolean {
  const plain = text.trim().replaceAll('−', '-')
  if (plain === '0') return value === 0
  const [, sign, decimals = '', power = '0'] =
    /^([+-]?)\d+(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(plain) ?? []
  if (sign === undefined || (sign === '-') !== value < 0) return false
  const unit = 10 ** (Number(power) - decimals.length)
  return Math.abs(Number(plain) - value) <= unit * (0.5 + 1e-9)
}

const arePrinted = (texts: readonly string[], values: ArrayLike<number>): boolean =>
  texts.length === values.length && texts.every((text, k) => isPrinted(text, values[k]!))

/** What the page says in all places that have numbers of the selected node, of the losses, and the address. */
async function readings({ page, step, graph }: Stage) {
  const node = graph.getByRole('button', { pressed: true })
  const details = page.getByRole('complementary', { name: 'Details' })
  const cells = (name: RegExp) =>
    details
      .getByRole('table', { name })
      .getByRole('cell')
      .evaluateAll((all) =>
        all.map((one) => one.querySelector('input')?.value ?? one.textContent ?? ''),
      )
  const [at, [name, spoken], value, gradient, loss, cards] = await Promise.all([
    step.getAttribute('data-step'),
    node.evaluateAll(([one]) => ['data-hit', 'aria-label'].map((a) => one?.getAttribute(a))),
    cells(/^Value/),
    cells(/^Gradient/),
    details.getByText(/^(After \d+ updates? )?Loss /).allTextContents(),
    page
      .getByRole('navigation', { name: 'Time steps' })
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '')),
  ])
  return { at, name, spoken, value, gradient, loss, cards, url: page.url() }
}

/** What of it is not so in the network that the link describes; empty where all is. */
async function lies(stage: Stage, link: string): Promise<string[]> {
  const run = runOfLink(link)
  const { tape } = run.trace
  const said = await readings(stage)
  const found: string[] = []
  const check = (what: string, good: boolean) => good || found.push(what)

  const n = stepNamed(run.trace, said.at ?? '')
  const node = nodeNamed(tape, said.name ?? '')
  if (n === undefined || !node) return [`${said.at} or ${said.name} is not of this network`]
  const { value, gradient } = nodeKnownAt(run.trace, node.id, n)
  const values = value?.data ?? []
  const gradients = gradient ? multiplyOut(gradient).data : []

  check('inspector: value', arePrinted(said.value, values))
  check('inspector: gradient', arePrinted(said.gradient, gradients))
  const heard = (kind: string) => new RegExp(`${kind} ([-+−0-9., e]+)`).exec(said.spoken ?? '')?.[1]
  const list = (text = '') =>
    text
      .replace(/, *$/, '')
      .split(', ')
      .filter((one) => one !== '')
  // No ear follows more than eight.
  const first = (all: ArrayLike<number>) => Array.from(all).slice(0, 8)
  check('graph: value', arePrinted(list(heard('value')), first(values)))
  check('graph: gradient', arePrinted(list(heard('gradient')), first(gradients)))

  const known = (name: string) => {
    const own = nodeNamed(tape, name)
    return (own && nodeKnownAt(run.trace, own.id, n).value?.data) ?? []
  }
  // What the last update did to the loss is said from the first step on, else the loss when it is known.
  const losses = run.losses.length > 0 ? [run.losses.at(-1)!, run.loss] : known('loss')
  const shown = said.loss.flatMap((text) => text.replace(/^.*Loss /, '').split(' → '))
  check('inspector: loss', arePrinted(shown, losses))
  check('map: time steps', said.cards.length === run.fed.length)
  for (const [k, card] of said.cards.entries()) {
    const term = /loss (\S+)$/.exec(card)?.[1]
    check(`map: loss ${k + 1}`, arePrinted(term ? [term] : [], known(`t${k + 1}.L`)))
  }
  const there = runOfLink(new URL(said.url).hash)
  check(
    'address',
    there.loss === run.loss && JSON.stringify(there.losses) === JSON.stringify(run.losses),
  )
  return found
}

/**
 * With a node selected: the picture, the details, the map of the time steps and the address must
 * all be of the network that the link describes, at the step that the page says it is at.
 */
export const expectAllOf = (stage: Stage, link: string) =>
  expect.poll(() => lies(stage, link), link).toEqual([])
