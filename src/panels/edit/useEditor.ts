import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Tensor } from '../../engine/index.ts'
import { isSeveral, type Refused, typedMatrix, typedNumber } from '../../settings/index.ts'
import { useNetworkActions, usePlayer } from '../../stage/context.ts'
import { pixelOf } from './numberSteps.ts'

/** Message about the last text that was typed or pasted. */
export type EditFeedback =
  | { readonly kind: 'refused'; readonly refused: Refused; readonly entry: number }
  /** What was typed, by entry; what is kept may be rounded. */
  | { readonly kind: 'taken'; readonly values: ReadonlyMap<number, number> }

/** Actions of the fields of a grid. Always the same object, so that a field renders only when its own number changes. */
export interface Editor {
  /** Takes a text as the number of an entry; false where it is none. */
  readonly commit: (entry: number, text: string) => boolean
  /** A text is being typed: what was refused there before is no longer shown. */
  readonly type: (entry: number) => void
  /** Takes a pasted matrix; null where the text is a single number or a word, which the field keeps. */
  readonly paste: (entry: number, text: string) => boolean | null
  /** A number from a key or a drag. */
  readonly put: (entry: number, value: number) => void
  /** Begins a drag: it is one entry of the history. Returns what a pixel is worth. */
  readonly begin: (entry: number) => number
  readonly settle: () => void
  readonly enter: (entry: number) => void
  /** Moves the focus by rows and columns. */
  readonly walk: (entry: number, rows: number, cols: number) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Numbers that are asked for in place of those of a tensor. */
interface Asked {
  readonly over: Tensor
  readonly values: ReadonlyMap<number, number>
}

/** State of editing the numbers of one leaf: the current entry, the last message, and the actions. */
export function useEditor(name: string, tensor: Tensor) {
  const actions = useNetworkActions()
  const [chosen, setCurrent] = useState(0)
  // The leaf may have become smaller since.
  const current = Math.min(chosen, tensor.data.length - 1)
  const [last, setFeedback] = useState<EditFeedback | null>(null)
  const feedback = last?.kind === 'refused' && last.entry >= tensor.data.length ? null : last
  const stale = usePlayer((state) => state.stale)
  const [asked, setAsked] = useState<Asked | null>(null)
  const host = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const latest = useRef(tensor)
  useLayoutEffect(() => {
    latest.current = tensor
  })
  useEffect(() => {
    if (wanted.current === null) return
    host.current?.querySelector<HTMLElement>(`[data-entry="${wanted.current}"]`)?.focus()
    wanted.current = null
  })

  const editor = useMemo((): Editor => {
    const take = (values: ReadonlyMap<number, number>) => {
      actions.settle()
      actions.edit(name, values)
      actions.settle()
      setAsked({ over: latest.current, values })
      setFeedback({ kind: 'taken', values })
      return true
    }
    const refuse = (entry: number, refused: Refused) => {
      setFeedback({ kind: 'refused', refused, entry })
      return false
    }
    return {
      commit: (entry, text) => {
        const typed = typedNumber(text)
        return 'refused' in typed
          ? refuse(entry, typed.refused)
          : take(new Map([[entry, typed.value]]))
      },
      type: (entry) =>
        setFeedback((before) =>
          before?.kind === 'refused' && before.entry === entry ? null : before,
        ),
      paste: (entry, text) => {
        if (!isSeveral(text)) return null
        const typed = typedMatrix(text, latest.current)
        return 'refused' in typed
          ? refuse(entry, typed.refused)
          : take(new Map(typed.value.entries()))
      },
      put: (entry, value) => {
        setFeedback(null)
        const values = new Map([[entry, value]])
        setAsked({ over: latest.current, values })
        actions.edit(name, values)
      },
      begin: (entry) => {
        actions.settle()
        setCurrent(entry)
        return pixelOf(latest.current.data)
      },
      settle: actions.settle,
      enter: setCurrent,
      walk: (entry, down, right) => {
        const { rows, cols } = latest.current
        // Along a row and on to the next one; up and down within the column.
        const to = entry + down * cols + right
        if (to < 0 || to >= rows * cols) return
        wanted.current = to
        setCurrent(to)
      },
      undo: actions.undo,
      redo: actions.redo,
    }
  }, [actions, name])

  /** Looks at an entry and puts the focus there. */
  const pick = (entry: number) => {
    wanted.current = entry
    setCurrent(entry)
  }
  /** The number of an entry: as it is, or as it is asked for while the pass with it is being recorded. */
  const numberAt = (entry: number) =>
    (stale && asked?.over === tensor ? asked.values.get(entry) : undefined) ?? tensor.data[entry]!
  // Whether what was taken had to be rounded is known when it is in force.
  const shown = stale && feedback?.kind === 'taken' ? null : feedback
  const forget = () => setFeedback(null)
  return { host, current, feedback: shown, editor, numberAt, pick, forget }
}
