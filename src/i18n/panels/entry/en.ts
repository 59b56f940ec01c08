/** Where an entry of a vector or a matrix stands, wherever one is chosen. */
export const en = {
  row: 'Row',
  column: 'Column',
}
