import { companionPaths, companionsOf, mayHoldReading, type Companions } from '../domain/companions.ts'
import { isPassedOver } from '../domain/import-plan.ts'
import { NAMED_WITHIN, pictureNamedIn } from '../formats/readings/picture-named.ts'
import type { SourceFile } from '../platform/platform.ts'

/** The files of a source by their paths. */
export type FilesByPath = ReadonlyMap<string, Pick<SourceFile, 'open'>>

/** Texts that no name gives to a scan: they are opened and asked for its name (see `picturesNamed`). */
export function textsOfNoScan(paths: readonly string[]): readonly string[] {
  // Most sources hold none, and looking for the scan of each takes its time.
  if (!paths.some(mayHoldReading)) return []
  const shown = paths.filter((path) => !isPassedOver(path))
  const told = companionPaths(companionsOf(shown))
  return shown.filter((path) => mayHoldReading(path) && !told.has(path))
}

/** The pictures that texts name, by the path of the text. One that can't be asked is told to `onUnreadable`. */
export async function picturesNamed(
  texts: readonly string[],
  files: FilesByPath,
  onUnreadable: (path: string, error: unknown) => void,
): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, string>()
  for (const path of texts) {
    try {
      const blob = await files.get(path)?.open()
      const picture = blob ? pictureNamedIn(await blob.slice(0, NAMED_WITHIN).text()) : null
      if (picture !== null) named.set(path, picture)
    } catch (error) {
      onUnreadable(path, error)
    }
  }
  return named
}

/** Which files belong to which scan, with what `picturesNamed` found. */
export function companionsAmong(
  paths: readonly string[],
  named: ReadonlyMap<string, string>,
): ReadonlyMap<string, Companions> {
  return companionsOf(
    paths.filter((path) => !isPassedOver(path)),
    named,
  )
}
