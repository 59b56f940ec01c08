import { type Gradient, multiplyOut, type Node } from '../../src/engine/index.ts'
import { momentAt } from '../../src/scene/index.ts'
import { ledgerOf, norm, shareOf } from '../../src/trace/index.ts'
import { isPrinted, type Run } from '../expectedNumbers.ts'

/** Nodes that receive in the move that ends at a playhead, else the one that acts; the first four, as the panel lists them. */
function receivers(run: Run, playhead: number): readonly Node[] {
  const { first, last, actor } = momentAt(run, playhead)
  const moved = run.trace.steps.slice(first, last + 1)
  const ids = new Set(moved.flatMap((step) => (step.kind === 'backward' ? [step.to] : [])))
  return ids.size === 0 ? [actor] : [...ids].slice(0, 4).map((id) => run.trace.tape.nodes[id]!)
}

/** What each ledger on the page says, line by line. */
export const lookAtLedgers = () => {
  const numbers = (within: Element) =>
    [...within.querySelectorAll('.figures > span')].map((one) => one.textContent.trim())
  const sizes = (within: Element) => within.querySelector('.sizes')?.textContent ?? ''
  return [...document.querySelectorAll('.ledger > section')].map((section) => ({
    heading: section.querySelector('header')?.textContent ?? '',
    lines: [...section.querySelectorAll('.terms > li')].map((line) => ({
      pending: line.classList.contains('pending'),
      numbers: numbers(line),
      sizes: sizes(line),
    })),
    sums: [...section.querySelectorAll(':scope > .sum')].map((sum) => ({
      numbers: numbers(sum),
      sizes: sizes(sum),
    })),
  }))
}
type Said = ReturnType<typeof lookAtLedgers>

/** Of "51.9 % norm 0.0271" the per cent and the norm. */
function sizesIn(text: string) {
  const percent = /([−\d.e]+) ?%/.exec(text)?.[1]
  return {
    percent: percent?.replaceAll('−', '-'),
    norm: /([\d.]+(?:e[−\d]+)?)\s*$/.exec(text)?.[1],
  }
}

/** What is not so on the page at a playhead; empty where all is. */
export function wrongLedgers(said: Said, run: Run, playhead: number): string[] {
  const found: string[] = []
  const nodes = receivers(run, playhead)
  if (said.length !== nodes.length) return [`${said.length} ledgers for ${nodes.length}`]
  const step = momentAt(run, playhead).last
  for (const [k, node] of nodes.entries()) {
    const { lines, sum, clipped, arrived, expected } = ledgerOf(run.trace, node.id, step)
    const { heading, lines: texts, sums } = said[k]!
    const senderOf = (id: number | null) => (id === null ? null : run.trace.tape.nodes[id]!)
    const check = (what: string, good: boolean) => good || found.push(`${node.name}: ${what}`)
    const same = (numbers: readonly string[], values: Gradient | null, from: Node | null) => {
      const data = values ? [...multiplyOut(values).data] : []
      // Of a block its own rows are listed.
      const own = from?.op === 'slice' ? data.slice(from.attr.from, from.attr.to) : data
      return numbers.length === own.length && numbers.every((text, n) => isPrinted(text, own[n]!))
    }
    check('count', expected === 0 || heading.includes(`${arrived}`))
    check('lines', texts.length === lines.length)
    for (const [n, line] of lines.entries()) {
      const text = texts[n]!
      check(`pending ${n}`, text.pending !== line.arrived)
      if (!line.arrived) check(`silent ${n}`, text.numbers.length + text.sizes.length === 0)
      else if (node.leaf === 'parameter') {
        const { percent, norm: size } = sizesIn(text.sizes)
        const part = shareOf(line.share!, sum!)
        check(`share ${n}`, part === null || Math.abs(Number(percent) - 100 * part) <= 0.0501)
        check(`norm ${n}`, isPrinted(size!, norm(line.share!)))
      } else check(`term ${n}`, same(text.numbers, line.share, senderOf(line.from)))
    }
    for (const [n, total] of [sum, clipped].filter((one) => one !== null).entries())
      if (node.leaf === 'parameter')
        check(`sum ${n}`, isPrinted(sizesIn(sums[n]?.sizes ?? '').norm ?? '', norm(total)))
      else check(`sum ${n}`, same(sums[n]?.numbers ?? [], total, null))
  }
  return found
}
