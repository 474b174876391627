import { comparePaths } from '../platform/natural-order.ts'
import { folderOf } from './names.ts'

/** Finds the files that a cell names. */
export interface SheetFiles {
  /** The files in the order of the cell, and the pieces of it that name none. */
  find(cell: string): { readonly paths: readonly string[]; readonly missing: readonly string[] }
  /** The only file of a name or of the end of a path; undefined where there is none, or several. */
  readonly named: (name: string) => string | undefined
}

/** '001.jpg – 010.jpg', '001..010': from one file to another in the same folder. */
const RANGE = /^(.+?)(?:\s*(?:\.\.+|…|[–—])\s*|\s+-\s+)(.+)$/u

/**
 * A file is named by its path or the end of it, with or without its ending; case and composition make no difference. Several
 * are parted by ';', '|' or a line break.
 */
export function sheetFiles(paths: readonly string[]): SheetFiles {
  const sorted = [...paths].sort(comparePaths)
  const byName = new Map<string, string[]>()
  for (const path of sorted) {
    for (const name of namesOf(path)) {
      const known = byName.get(name)
      if (known) known.push(path)
      else byName.set(name, [path])
    }
  }
  const one = (name: string): string | undefined => {
    const found = byName.get(keyOf(name))
    return found?.length === 1 ? found[0] : undefined
  }
  const piece = (text: string): readonly string[] => {
    const whole = one(text)
    if (whole !== undefined) return [whole]
    const [, from = '', to = ''] = RANGE.exec(text) ?? []
    const [first, last] = [one(from), one(to)]
    if (first === undefined || last === undefined || folderOf(first) !== folderOf(last)) return []
    return sorted.slice(sorted.indexOf(first), sorted.indexOf(last) + 1)
  }
  return {
    named: one,
    find(cell) {
      const pieces = cell
        .split(/[;|\n]/)
        .map((text) => text.trim())
        .filter((text) => text !== '')
      const found = pieces.map((text) => ({ text, paths: piece(text) }))
      return {
        paths: found.flatMap(({ paths: of }) => of),
        missing: found.filter(({ paths: of }) => of.length === 0).map(({ text }) => text),
      }
    },
  }
}

function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase()
}

/** 'a/b/1.jpg', 'b/1.jpg', '1.jpg', and each without its ending. */
function namesOf(path: string): readonly string[] {
  const names = keyOf(path).split('/')
  const ends = names.map((_, index) => names.slice(index).join('/'))
  return [...new Set(ends.flatMap((end) => [end, end.replace(/(?<=[^/])\.[^./]*$/, '')]))]
}
