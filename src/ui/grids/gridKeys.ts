/** The entry that an event happened at, if at one. */
export function entryOf(target: EventTarget): number | null {
  const entry = target instanceof HTMLElement ? target.dataset.entry : undefined
  return entry === undefined ? null : Number(entry)
}

/** Rows that a page has. */
const page = 10

/**
 * Where a key leads in a matrix, as in every grid: the arrows, Home and End in a row and with Ctrl in
 * the whole, a page up and down. Undefined for other keys and at the rim.
 */
export function entryAfterKey(
  { key, ctrlKey = false }: { readonly key: string; readonly ctrlKey?: boolean },
  entry: number,
  [rows, cols]: readonly [number, number],
): number | undefined {
  const [r, c] = [Math.floor(entry / cols), entry % cols]
  const [row, col] = {
    ArrowUp: [r - 1, c],
    ArrowDown: [r + 1, c],
    ArrowLeft: [r, c - 1],
    ArrowRight: [r, c + 1],
    Home: [ctrlKey ? 0 : r, 0],
    End: [ctrlKey ? rows - 1 : r, cols - 1],
    PageUp: [Math.max(0, r - page), c],
    PageDown: [Math.min(rows - 1, r + page), c],
  }[key] ?? [-1, -1]
  return 0 <= row! && row! < rows && 0 <= col! && col! < cols ? row! * cols + col! : undefined
}
