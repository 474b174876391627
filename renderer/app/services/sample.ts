import { puts } from '../../../shared/domain/changes.ts'
import type { Collection, ReadingLanguage } from '../../../shared/domain/collection.ts'
import type { CollectionId, NewId } from '../../../shared/domain/ids.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { messageText } from '../../../shared/messages/index.ts'
import { isLanguage, type Language } from '../../../shared/messages/language.ts'
import { PlatformError } from '../../../shared/platform/platform-error.ts'
import type { SourceFile, SourceSet } from '../../../shared/platform/platform.ts'
import type { CsvImportService, ImportService, SampleService } from '../../ports/services.ts'

const LANGUAGES: readonly ReadingLanguage[] = ['vie', 'rus', 'eng']
const CSV = 'descriptions.csv'

interface SampleNeeds {
  readonly repositories: Pick<Repositories, 'writer'>
  readonly imports: Pick<ImportService, 'begin'>
  readonly csv: Pick<CsvImportService, 'apply'>
  readonly clock: { now(): string }
  readonly newId: NewId
  /** Reads a file of the sample that ships; from the program's own origin unless a test says otherwise. */
  readonly open?: (name: string) => Promise<Blob>
}

/** One page that ships: the file, and the path under which it is imported. */
interface SampleEntry {
  readonly file: string
  readonly path: string
}

/** Makes the sample collection from what ships with the program, by the same import that the user's scans take. */
export function createSampleService(needs: SampleNeeds): SampleService {
  const open = needs.open ?? openShipped
  return {
    async create() {
      const entries = JSON.parse(await (await open('index.json')).text()) as readonly SampleEntry[] // our own file
      const name = messageText('sample.name', languageNow())
      const collection: Collection = {
        id: needs.newId<CollectionId>(),
        name,
        languages: LANGUAGES,
        createdAt: needs.clock.now(),
        sample: true,
      }
      await needs.repositories.writer.apply(puts('collections', [collection]))
      // Not awaited: the window opens the collection and shows the pages as they come. A failure reaches the window.
      void fill(collection, sourceOf(name, entries))
      return collection
    },
  }

  async function fill(collection: Collection, source: SourceSet): Promise<void> {
    await needs.imports.begin({
      collectionId: collection.id,
      source,
      parentId: null,
      read: true,
      languages: LANGUAGES,
    })
    await needs.csv.apply(collection.id, await open(CSV), { fileName: CSV })
  }

  function sourceOf(label: string, entries: readonly SampleEntry[]): SourceSet {
    const files = entries.map(({ file, path }): SourceFile => ({ path, open: () => open(`pages/${file}`) }))
    return {
      label,
      async *files() {
        yield* await Promise.resolve(files)
      },
    }
  }
}

/** The language that the window speaks. */
function languageNow(): Language {
  const code = globalThis.document.documentElement.lang
  return isLanguage(code) ? code : 'en'
}

async function openShipped(name: string): Promise<Blob> {
  const response = await fetch(new URL(`sample/${name}`, document.baseURI))
  if (!response.ok) throw new PlatformError('unreadable-file', `sample/${name}`)
  return response.blob()
}
