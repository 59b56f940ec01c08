import { createStore, type StoreApi } from 'zustand/vanilla'
import { memo } from '../../engine/index.ts'
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

/** The answers of the widget with these actions: they stay while the panel is folded. */
export const answerBookOf = memo((_: PlayerActions) => createBook())
