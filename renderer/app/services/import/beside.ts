import type { Companions } from '../../../../shared/domain/companions.ts'
import { mergedMetadata, NO_METADATA, type EmbeddedMetadata } from '../../../../shared/domain/embedded-metadata.ts'
import type { Sha256 } from '../../../../shared/domain/ids.ts'
import type { Failure } from '../../../../shared/domain/job.ts'
import type { ReadingFile } from '../../../../shared/formats/readings/reading-file.ts'
import type { SourceFile } from '../../../../shared/platform/platform.ts'
import type { CompanionReader } from '../companions/read-companion.ts'
import { failureOf } from './import-failure.ts'
import type { SaidByManifest } from './said-by-manifest.ts'

/** A file of recognised text, and its bytes: an export gives them back with nothing changed but what was corrected. */
export interface ReadingBeside {
  readonly path: string
  readonly file: ReadingFile
  readonly source: { readonly sha256: Sha256; readonly bytes: Blob }
}

/** What lies beside a file, read. */
export interface Beside {
  readonly reading: ReadingBeside | null
  /** What the sidecars say. */
  readonly metadata: EmbeddedMetadata
  /** Those that can't be read, each with its reason: the picture goes in without them. */
  readonly failures: readonly Failure[]
  /** What a manifest says of the picture. */
  readonly said?: SaidByManifest
}

/** Nothing lies beside the file. */
const NOTHING_BESIDE: Beside = { reading: null, metadata: NO_METADATA, failures: [] }

type Sources = ReadonlyMap<string, SourceFile>

/** Reads what belongs to a scan. Of several texts the first that can be read and has any counts, of sidecars the first. */
export async function readBeside(
  path: string,
  from: {
    readonly companions: ReadonlyMap<string, Companions>
    readonly said: ReadonlyMap<string, SaidByManifest>
    readonly sources: Sources
    readonly reader: CompanionReader
    readonly hash: (bytes: Blob) => Promise<Sha256>
  },
): Promise<Beside> {
  const [own, said] = [from.companions.get(path), from.said.get(path)]
  return { ...(own ? await readCompanions(own, from) : NOTHING_BESIDE), ...(said ? { said } : {}) }
}

async function readCompanions(
  { readings, metadata }: Companions,
  from: {
    readonly sources: Sources
    readonly reader: CompanionReader
    readonly hash: (bytes: Blob) => Promise<Sha256>
  },
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
    reading = await read(path, async (bytes) => {
      const file = await from.reader.reading(bytes)
      if (file.pages.every((page) => page.lines.length === 0)) return null
      return { path, file, source: { sha256: await from.hash(bytes), bytes } }
    })
    if (reading) break
  }
  let told = NO_METADATA
  for (const path of metadata)
    told = mergedMetadata(told, (await read(path, (b) => from.reader.metadata(b))) ?? NO_METADATA)
  return { reading, metadata: told, failures }
}
