/** Several values in one cell: joined by ' | '. In a value, '|' is written '\|' and '\' is written '\\'. */
export function joinCell(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\|]/g, String.raw`\$&`)).join(' | ')
}

/** The values of a cell, white space around each and empty ones left out. The inverse of `joinCell`. */
export function splitCell(cell: string): readonly string[] {
  return placesOfCell(cell).filter((value) => value !== '')
}

/** The same with the empty ones, so that the second of one cell belongs to the second of another. */
export function placesOfCell(cell: string): readonly string[] {
  if (!/[\\|]/.test(cell)) return [cell.trim()]
  const places = ['']
  for (const piece of cell.match(/\\[\s\S]|[^|\\]+|\|/g) ?? [])
    if (piece === '|') places.push('')
    else places.push((places.pop() ?? '') + piece)
  return places.map((value) => value.replaceAll(/\\([\\|])/g, '$1').trim())
}
