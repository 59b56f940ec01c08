/** Where the focus goes after the next render. */
export type FocusTarget = 'go on' | 'field' | 'question'
