import { blockOf, isProduct, type Node, type Tape } from '../../engine/index.ts'
import type { en } from '../../i18n/panels/ledger/en.ts'
import type { LedgerLine } from '../../trace/index.ts'

/**
 * The rows of a stack that a term fills, as first..end; null where all are meant: it comes from no
 * block, or a mistake puts it into other rows than its own.
 */
export function rowsOf(tape: Tape, line: LedgerLine): readonly [first: number, end: number] | null {
  const block = line.from === null ? null : blockOf(tape, tape.nodes[line.from]!)
  return block && line.mistake === null ? [block.from, block.to] : null
}

/** Where a term comes from, as far as its formula does not say it. */
export function noteOf(words: typeof en, tape: Tape, line: LedgerLine, to: Node): string {
  const { from: id, time, step, arrived } = line
  if (id === null) return words.itself
  const from = tape.nodes[id]!
  const away = time !== null && time !== to.time
  if (step === null) return away ? words.lostAt(time) : words.lost
  if (!arrived) return time === null ? words.pending : words.pendingAt(time)
  const rows = rowsOf(tape, line)
  if (rows) return words.rows(rows[0] + 1, rows[1])
  // What a state gets back through W_hh is the ★ of the lecture.
  if (away) return isProduct(tape, from) ? words.star(time) : words.from(time)
  return ''
}
