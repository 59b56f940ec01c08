/** The keys that a node of the graph handles while it has the focus; Enter presses it, as every button. */
export const nodeKeys = [
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Backspace',
] as const

export type NodeKey = (typeof nodeKeys)[number]

/** Whether a key is one of them. */
export const isNodeKey = (key: string): key is NodeKey => nodeKeys.some((one) => one === key)
