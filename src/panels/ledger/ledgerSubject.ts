import type { Node } from '../../engine/index.ts'
import type { Subject } from '../../scene/index.ts'

/** The node and the moment that a ledger shows. */
export interface LedgerSubject {
  readonly run: Subject
  readonly node: Node
  /** The time step in focus; null where all are seen at once. */
  readonly now: number | null
  /** The first step of the current move: what arrives from it on is new. */
  readonly first: number
  /** The last step whose result is seen. */
  readonly seen: number
  /** Whether it is the only ledger in the panel, with room for more below it. */
  readonly alone: boolean
}
