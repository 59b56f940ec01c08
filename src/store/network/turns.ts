import type { Work } from '../../jobs/runToEnd.ts'
import { runInSlices } from '../../jobs/slices.ts'

/**
 * The most numbers that are read in one go, within a frame: the pass of an LSTM over ten characters
 * with 32 hidden units is. What needs more goes on in slices, so that the page can answer.
 */
export const atOnce = 1_000_000

/** How work goes on in slices: calls `report` when it is done. */
export type Slices = (work: Iterator<number>, report: (_: unknown, done: boolean) => void) => void

/** Work that begins when its turn comes, from the state that is then in force. */
type Turn = () => Work<void>

/** Work in turn: each begins when all before it is done. */
export interface Turns {
  /** Small work is done at once. What waits gives way to newer work of the same `field`. */
  readonly take: (turn: Turn, field?: string) => void
  /** Whether something is under way. */
  readonly busy: () => boolean
}

/** `onRest` is called when what was under way, and all that waited for it, is done. */
export function createTurns(
  onBusy: () => void,
  onRest: () => void,
  slices: Slices = runInSlices,
): Turns {
  let running: Work<void> | null = null
  let waiting: { readonly turn: Turn; readonly field: string | undefined }[] = []

  const rest = () => {
    running = null
    const [next] = waiting
    waiting = waiting.slice(1)
    if (next) goOn(next.turn())
    else onRest()
  }
  const goOn = (work: Work<void>) => {
    running = work
    // Whatever happens in it, what waits gets its turn.
    const guarded = (function* () {
      let failed = true
      try {
        yield* work
        failed = false
      } finally {
        if (failed && running === work) rest()
      }
    })()
    slices(guarded, (_, done) => done && rest())
  }

  return {
    busy: () => running !== null,
    take: (turn, field) => {
      if (running) {
        const last = waiting.at(-1)
        const others = field !== undefined && last?.field === field ? waiting.slice(0, -1) : waiting
        waiting = [...others, { turn, field }]
        return
      }
      const work = turn()
      for (let read = 0; read < atOnce; ) {
        const { done, value } = work.next()
        if (done) return
        read += value
      }
      onBusy()
      goOn(work)
    },
  }
}
