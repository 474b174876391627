import type { Transaction } from 'dexie'

/** One step of the schema. Landed steps are never edited: a change is a new step with a test (see CONTRIBUTING). */
export interface Migration {
  readonly version: number
  readonly why: string
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (tx: Transaction) => Promise<void>
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    why: 'collections of described units with pages, originals, readings, places, jobs and the text index',
    stores: {
      collections: 'id',
      units: 'id, [collectionId+id], [collectionId+parentKey+order]',
      pages: 'id, [unitId+order], collectionId, original, [collectionId+original]',
      originals: 'sha256',
      thumbnails: 'pageId',
      readings: 'id, pageId, collectionId',
      places: 'id, collectionId',
      links: 'id, unitId, placeId, collectionId',
      jobs: 'id, pageId, [kind+state], [collectionId+kind], [collectionId+kind+state], [kind+state+priority+requestedAt]',
      texts: 'key, owner, *words',
      settings: 'key',
    },
  },
]
