import { mayHoldReading, companionPaths, companionsOf, type Companions } from '../../../../shared/domain/companions.ts'
import { mergedMetadata, NO_METADATA, type EmbeddedMetadata } from '../../../../shared/domain/embedded-metadata.ts'
import type { Failure } from '../../../../shared/domain/job.ts'
import { isPassedOver } from '../../../../shared/domain/import-plan.ts'
import { NAMED_WITHIN, pictureNamedIn } from '../../../../shared/formats/readings/picture-named.ts'
import type { ReadingFile } from '../../../../shared/formats/readings/reading-file.ts'
import type { SourceFile } from '../../../../shared/platform/platform.ts'
import type { CompanionReader } from '../companions/read-companion.ts'
import { failureOf } from './import-failure.ts'

/** What lies beside a file, read. */
export interface Beside {
  readonly reading: { readonly path: string; readonly file: ReadingFile } | null
  /** What the sidecars say. */
  readonly metadata: EmbeddedMetadata
  /** Those that can't be read, each with its reason: the picture goes in without them. */
  readonly failures: readonly Failure[]
}

/** Nothing lies beside the file. */
export const NOTHING_BESIDE: Beside = { reading: null, metadata: NO_METADATA, failures: [] }

type Sources = ReadonlyMap<string, SourceFile>

/** Which files of a source belong to which scan; a file of recognised text that no name tells of is asked for its own. */
export async function companionsIn(sources: Sources): Promise<ReadonlyMap<string, Companions>> {
  const paths = [...sources.keys()].filter((path) => !isPassedOver(path))
  const byName = companionsOf(paths)
  const told = companionPaths(byName)
  const unknown = paths.filter((path) => mayHoldReading(path) && !told.has(path))
  if (unknown.length === 0) return byName
  const named = new Map<string, string>()
  for (const path of unknown) {
    const picture = await pictureNamedBy(sources.get(path))
    if (picture !== null) named.set(path, picture)
  }
  return companionsOf(paths, named)
}

async function pictureNamedBy(file: SourceFile | undefined): Promise<string | null> {
  try {
    const blob = await file?.open()
    return blob ? pictureNamedIn(await blob.slice(0, NAMED_WITHIN).text()) : null
  } catch (error) {
    // It is then a file of its own, and why it can't be read is said when its turn comes.
    console.warn('A file can’t be asked for its picture', error)
    return null
  }
}

/** Reads what belongs to a scan. Of several texts the first that can be read and has any counts, of sidecars the first. */
export async function readBeside(
  { readings, metadata }: Companions,
  from: { readonly sources: Sources; readonly reader: CompanionReader },
): Promise<Beside> {
  const failures: Failure[] = []
  const read = async <T>(path: string, how: (file: Blob) => Promise<T>): Promise<T | null> => {
    try {
      const blob = await from.sources.get(path)?.open()
      return blob ? await how(blob) : null
    } catch (error) {
      failures.push({ ...failureOf(path, error), beside: true })
      return null
    }
  }
  let reading: Beside['reading'] = null
  for (const path of readings) {
    const file = await read(path, (blob) => from.reader.reading(blob))
    if (file?.pages.some((page) => page.lines.length > 0)) reading ??= { path, file }
    if (reading) break
  }
  let told = NO_METADATA
  for (const path of metadata)
    told = mergedMetadata(told, (await read(path, (b) => from.reader.metadata(b))) ?? NO_METADATA)
  return { reading, metadata: told, failures }
}
