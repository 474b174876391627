/** Several values in one cell: joined by ' | '. In a value, '|' is written '\|' and '\' is written '\\'. */
export function joinCell(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\|]/g, String.raw`\$&`)).join(' | ')
}

/** The values of a cell, white space around each and empty ones left out. The inverse of `joinCell`. */
export function splitCell(cell: string): readonly string[] {
  const values = cell.match(/(?:\\[\s\S]|[^|\\])+/g) ?? []
  return values.map((value) => value.replaceAll(/\\([\\|])/g, '$1').trim()).filter((value) => value !== '')
}
