import type { Line } from '../../domain/reading.ts'
import type { LineInFile } from '../readings/read-blocks.ts'

/** What became of the lines of a file. */
export interface PairedLines {
  readonly kept: readonly { readonly file: LineInFile; readonly line: Line }[]
  readonly gone: readonly LineInFile[]
  /** Lines that the file does not have, each with the line of the file that it comes after; null for none. */
  readonly added: readonly { readonly line: Line; readonly after: LineInFile | null }[]
}

/**
 * Finds each line of a reading in the file that it came from: by the id of its element, else by its place on the picture,
 * else, where neither says anything, by what it said and in what order.
 */
export function pairLines(inFile: readonly LineInFile[], lines: readonly Line[]): PairedLines {
  const free = new Set(inFile)
  const taken = new Map<Line, LineInFile>()
  const pair = (isSame: (file: Line, line: Line) => boolean): void => {
    for (const line of lines) {
      if (taken.has(line)) continue
      const found = [...free].find((file) => isSame(file.line, line))
      if (!found) continue
      free.delete(found)
      taken.set(line, found)
    }
  }
  pair((file, line) => file.ref !== undefined && file.ref === line.ref)
  pair((file, line) => isWithoutRef(file, line) && file.box !== null && samePlace(file, line))
  pair((file, line) => isWithoutRef(file, line) && file.text === line.text)
  pair((file, line) => isWithoutRef(file, line) && file.box === null && line.box === null)
  let after: LineInFile | null = null
  const added: { line: Line; after: LineInFile | null }[] = []
  for (const line of lines) {
    const file = taken.get(line)
    if (file) after = file
    else if (line.text.trim() !== '') added.push({ line, after })
  }
  return { kept: [...taken].map(([line, file]) => ({ file, line })), gone: [...free], added }
}

function isWithoutRef(file: Line, line: Line): boolean {
  return file.ref === undefined && line.ref === undefined
}

/** Fractions of a page that are further apart than this are of different pixels. */
const NEAR = 1e-6

/** Whether two lie at the same place, to a fraction of a pixel; what has no place lies nowhere. */
export function samePlace({ box: one }: Pick<Line, 'box'>, { box: other }: Pick<Line, 'box'>): boolean {
  if (!one || !other) return false
  return [one.x - other.x, one.y - other.y, one.w - other.w, one.h - other.h].every((by) => Math.abs(by) < NEAR)
}
