/** Where the focus goes once the page is drawn again. */
export type FocusTarget = 'go on' | 'field' | 'question'
