/** Where the focus goes once the page is drawn again. */
export type Aim = 'go on' | 'field' | 'question'
