import { multiplyOut, type Tensor } from '../../src/engine/index.ts'
import { equationsAt, numberIn, shapeIn, type Term } from '../../src/equation/index.ts'
import { momentAt } from '../../src/scene/index.ts'
import { isPrinted, type Run } from '../expectedNumbers.ts'

/** Every matrix of every equation on the page, as it reads, the result last. */
export const lookAtEquations = () =>
  [...document.querySelectorAll('.equation')].map((one) => ({
    key: one.getAttribute('data-equation'),
    matrices: [...one.querySelectorAll('.matrix')].map((matrix) =>
      [...matrix.querySelectorAll('mtr, tr')].map((row) =>
        [...row.querySelectorAll('mtd, td')].map((cell) => cell.textContent ?? ''),
      ),
    ),
  }))
type Read = ReturnType<typeof lookAtEquations>

/** What the last share or value of a move is in the record itself. */
function recordedAt({ trace }: Run, step: number): Tensor | null {
  const one = trace.steps[step]!
  if (one.kind === 'forward') return trace.tape.nodes[one.node]!.value
  if (one.kind === 'backward') return multiplyOut(one.total)
  return one.kind === 'loss' ? one.grad : one.after
}

/** What is not so on the page at a whole playhead; empty where all is. */
export function wrongEquations(read: Read, run: Run, playhead: number): string[] {
  const moment = momentAt(run, playhead)
  const equations = equationsAt(run.trace, moment)
  if (read.map(({ key }) => key).join() !== equations.map(({ key }) => key).join())
    return [`step ${playhead}: ${read.map(({ key }) => key)}`]
  const same = (term: Term, texts: string[][] | undefined) => {
    const [rows, cols] = shapeIn(term)
    return (
      texts?.length === rows &&
      texts.every(
        (row, r) =>
          row.length === cols &&
          row.every((text, c) => isPrinted(text, numberIn(term, r * cols + c))),
      )
    )
  }
  const found = equations.flatMap(({ key, terms, result }, k) => {
    const { matrices } = read[k]!
    return [...terms, result].flatMap((term, n) =>
      same(term, matrices[n]) ? [] : [`step ${playhead}: ${key}, matrix ${n + 1}`],
    )
  })
  const recorded = recordedAt(run, moment.last)
  const last = read.at(-1)!.matrices.at(-1)!.flat()
  const good = last.every((text, k) => isPrinted(text, recorded!.data[k]!))
  return good || run.trace.steps[moment.last]!.kind === 'backward'
    ? found
    : [...found, `step ${playhead}: not the record`]
}
