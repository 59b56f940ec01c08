import { useCallback, useState } from 'react'
import { useMessages } from '../language.ts'
import { type Range, visibleRange } from './visibleRange.ts'

/** The part of a scrolling box that is in sight, in pixels. */
interface View {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Rows and columns of a large matrix that are in sight: only their entries are on the page. */
export interface GridWindow {
  readonly down: Range
  readonly across: Range
  /** Whether some of the matrix is out of sight. */
  readonly isPart: boolean
  readonly holds: (entry: number) => boolean
  /** Which rows and columns they are, in words. */
  readonly caption: string
  /** Takes over how far a box has been scrolled, and its size. */
  readonly follow: (box: HTMLElement) => void
}

/** The window of a matrix in a box that scrolls; `cell` is the size of an entry, `start` what is in sight before the first scroll. */
export function useGridWindow(
  { rows, cols }: { readonly rows: number; readonly cols: number },
  cell: { readonly width: number; readonly height: number },
  start: Pick<View, 'width' | 'height'>,
): GridWindow {
  const { inspector } = useMessages()
  const [view, setView] = useState<View>({ left: 0, top: 0, ...start })
  const follow = useCallback(
    (box: HTMLElement) =>
      setView({
        left: box.scrollLeft,
        top: box.scrollTop,
        width: box.clientWidth,
        height: box.clientHeight,
      }),
    [],
  )
  const down = visibleRange(view.top, view.height, cell.height, rows)
  const across = visibleRange(view.left, view.width, cell.width, cols)
  return {
    down,
    across,
    isPart: down.first > 0 || across.first > 0 || down.last < rows - 1 || across.last < cols - 1,
    holds: (entry) => isIn(down, Math.floor(entry / cols)) && isIn(across, entry % cols),
    caption: inspector.part(
      { first: down.first + 1, last: down.last + 1, of: rows },
      { first: across.first + 1, last: across.last + 1, of: cols },
    ),
    follow,
  }
}

const isIn = ({ first, last }: Range, k: number) => first <= k && k <= last
