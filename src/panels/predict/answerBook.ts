import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlayerActions } from '../../store/index.ts'
import type { Trace } from '../../trace/index.ts'
import type { AnswerKind, Log } from '../../trace/predict/index.ts'

/** What one widget's learner has answered, a log for each recorded pass; kept while the page is open. */
interface AnswerBook {
  readonly kind: AnswerKind
  readonly logOf: (trace: Trace) => Log
  readonly write: (trace: Trace, log: Log) => void
  readonly choose: (kind: AnswerKind) => void
}

const empty: Log = []

function createBook(): StoreApi<AnswerBook> {
  const logs = new WeakMap<Trace, Log>()
  const read = (trace: Trace) => logs.get(trace) ?? empty
  return createStore<AnswerBook>()((set) => ({
    kind: 'numbers',
    logOf: read,
    write: (trace, log) => {
      logs.set(trace, log)
      set({ logOf: (one) => read(one) }) // another function, so that readers look again
    },
    choose: (kind) => set({ kind }),
  }))
}

const books = new WeakMap<PlayerActions, StoreApi<AnswerBook>>()

/** The book of the widget with these actions: the panel may fold and keeps its score. */
export function answerBookOf(actions: PlayerActions): StoreApi<AnswerBook> {
  const known = books.get(actions)
  if (known) return known
  const made = createBook()
  books.set(actions, made)
  return made
}
