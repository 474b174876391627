import { companionsOf } from '../../domain/companions.ts'
import { groupBy } from '../../domain/group-by.ts'
import { noEdits } from '../../domain/image-edits.ts'
import { mapReading } from '../../domain/map-shapes.ts'
import type { Page } from '../../domain/page.ts'
import type { ReadingFile } from './reading-file.ts'
import { textOfFrame } from './text-of-frame.ts'
import type { ImportedText } from '../../domain/imported-text.ts'

/** A file of readings that was chosen, with what it holds. */
export interface ChosenReading {
  /** Its name or path. */
  readonly path: string
  readonly file: ReadingFile
}

/** Which file has text for which page, and the files that have none for any. */
export interface MatchedReadings {
  readonly matched: readonly { readonly page: Page; readonly path: string; readonly text: ImportedText }[]
  /** Those whose pages have the text of a file before them. */
  readonly spare: readonly string[]
  readonly unmatched: readonly string[]
}

/**
 * Finds the pages that files of readings belong to: by the name of their scan, or by the picture that a file names; with
 * several folders of one name the page is not known, and the file is unmatched. A page that two files have text for takes
 * the first of them.
 */
export function matchReadings(chosen: readonly ChosenReading[], pages: readonly Page[]): MatchedReadings {
  const files = new Map(chosen.map((each) => [each.path, each.file]))
  const ofScan = groupBy(pages, (page) => page.path)
  const owners = ownersOf(chosen, [...ofScan.keys()])
  const used = new Set<string>()
  const matched = [...owners].flatMap(([scan, paths]) => {
    const own = ofScan.get(scan) ?? []
    const frames = Math.max(...own.map((page) => page.frame)) + 1
    return own.flatMap((page) => {
      for (const path of paths) {
        const file = files.get(path)
        const text = file && textOfPage(file, path, { page, frames })
        if (text) {
          used.add(path)
          return [{ page, path, text }]
        }
      }
      return []
    })
  })
  const owned = new Set([...owners].flatMap(([scan, paths]) => (isTaken(matched, scan) ? paths : [])))
  const unused = chosen.map(({ path }) => path).filter((path) => !used.has(path))
  return {
    matched,
    spare: unused.filter((path) => owned.has(path)),
    unmatched: unused.filter((path) => !owned.has(path)),
  }
}

function isTaken(matched: MatchedReadings['matched'], scan: string): boolean {
  return matched.some(({ page }) => page.path === scan)
}

/** Files tell of the scan as it was made; boxes of a page whose picture was edited are where the edits take them. */
function textOfPage(
  file: ReadingFile,
  path: string,
  { page, frames }: { readonly page: Page; readonly frames: number },
): ImportedText | null {
  const { frame, edits } = page
  const text = textOfFrame(file, path, { frame, frames, size: edits?.frame ?? page.size, turned: 0 })
  if (!text || !edits) return text
  return mapReading(text, { from: noEdits(edits.frame), to: edits })
}

/** The files of each scan. Files were chosen without the folders of the scans, so that only names can tell. */
function ownersOf(chosen: readonly ChosenReading[], scans: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = groupBy(scans, (scan) => lastName(scan))
  const only = new Map(
    [...byName].flatMap(([name, of]) => (of.length === 1 && of[0] !== undefined ? [[name, of[0]]] : [])),
  )
  const byFile = groupBy(chosen, ({ path }) => lastName(path))
  const names = chosen.map(({ path }) => lastName(path))
  const pictures = chosen.flatMap(({ path, file }) => {
    const picture = file.pages[0]?.image
    return picture === null || picture === undefined ? [] : [[lastName(path), picture] as const]
  })
  const companions = companionsOf([...only.keys(), ...names], new Map(pictures))
  return new Map(
    [...companions].flatMap(([name, { readings }]) => {
      const scan = only.get(name)
      const paths = readings.flatMap((reading) => (byFile.get(reading) ?? []).map(({ path }) => path))
      return scan === undefined ? [] : [[scan, paths] as const]
    }),
  )
}

function lastName(path: string): string {
  return path.split('/').at(-1) ?? path
}
