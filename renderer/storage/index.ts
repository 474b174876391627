import type { Repositories } from '../../shared/domain/repositories.ts'
import { ArchiveDb } from './archive-db.ts'
import { dexieCollections } from './collection-repository.ts'
import { dexieLayouts, dexieMeasurements, dexieModels, dexieWordLists } from './desk-repositories.ts'
import { dexieDerived } from './derived-repository.ts'
import { dexieActivity, dexieAuthorities, dexieTemplates, dexieValueRevisions } from './description-repositories.ts'
import { dexieFixity } from './fixity-repository.ts'
import { dexieForms } from './form-repository.ts'
import { dexieImports } from './import-repository.ts'
import { dexieJobs } from './job-repository.ts'
import { dexieOriginals, dexieThumbnails } from './original-repository.ts'
import { dexiePages } from './page-repository.ts'
import { dexieGeoreferences, dexieMapLayers, dexieMentions, dexiePlaces } from './place-repository.ts'
import { dexieReadings } from './reading-repository.ts'
import { dexieRegions } from './region-repository.ts'
import { dexieRevisions } from './revision-repository.ts'
import { catchUp, dexieLate } from './late-units.ts'
import { guarded } from './storage-error.ts'
import { dexieTextIndex } from './text-index.ts'
import { dexieTrash } from './trash-repository.ts'
import { dexieUnits } from './unit-repository.ts'
import { dexieWatches } from './watch-repository.ts'
import { dexieWriter } from './writer.ts'

export { storageEstimate } from './storage-estimate.ts'

/** Opens the archive, bringing an older one up to date. Throws a StorageError 'newer-archive' for one from the future. */
export async function openArchive(name: string): Promise<Repositories> {
  const db = new ArchiveDb(name)
  await guarded(() => db.openChecked())
  // What a window that was closed had left to do.
  void catchUp(db)
  return repositoriesOf(db)
}

/** The repositories over an open database; tests bring one of their own. */
export function repositoriesOf(db: ArchiveDb): Repositories {
  return {
    collections: dexieCollections(db),
    units: dexieUnits(db),
    pages: dexiePages(db),
    originals: dexieOriginals(db),
    thumbnails: dexieThumbnails(db),
    derived: dexieDerived(db),
    readings: dexieReadings(db),
    places: dexiePlaces(db),
    mentions: dexieMentions(db),
    mapLayers: dexieMapLayers(db),
    georeferences: dexieGeoreferences(db),
    regions: dexieRegions(db),
    layouts: dexieLayouts(db),
    forms: dexieForms(db),
    revisions: dexieRevisions(db),
    wordLists: dexieWordLists(db),
    models: dexieModels(db),
    measurements: dexieMeasurements(db),
    templates: dexieTemplates(db),
    authorities: dexieAuthorities(db),
    valueRevisions: dexieValueRevisions(db),
    activity: dexieActivity(db),
    jobs: dexieJobs(db),
    watches: dexieWatches(db),
    imports: dexieImports(db),
    fixity: dexieFixity(db),
    trash: dexieTrash(db),
    writer: dexieWriter(db),
    texts: dexieTextIndex(db),
    late: dexieLate(db),
    settings: {
      get: (key) => db.settings.get(key).then((row) => row?.value),
      put: (key, value) => guarded(() => db.settings.put({ key, value }).then(() => undefined)),
    },
  }
}
