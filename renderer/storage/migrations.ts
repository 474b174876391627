import type { Transaction } from 'dexie'
import { markPersonsLines } from './mark-persons-lines.ts'

/** One step of the schema. Landed steps are never edited: a change is a new step with a test (see CONTRIBUTING). */
export interface Migration {
  readonly version: number
  readonly why: string
  readonly stores: Readonly<Record<string, string | null>>
  /** Indexes more for tables of earlier steps, which keep those that they have. */
  readonly indexes?: Readonly<Record<string, string>>
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
  {
    version: 2,
    why: 'pages are found by their import; pictures made of originals, such as tiles, have a table',
    stores: { derived: 'key, original' },
    indexes: { pages: 'importId' },
  },
  {
    version: 3,
    why: 'regions of pages, with what is said of them',
    stores: { regions: 'id, pageId, collectionId' },
  },
  {
    version: 4,
    why: 'pages in the trash, files of a page beside its original, and the history of the checks of originals',
    stores: { fixityChecks: 'id, startedAt', fixityFindings: '[checkId+sha256], sha256' },
    indexes: { pages: '[collectionId+deletedAt], [unitId+deletedAt], *copyOriginals' },
  },
  {
    version: 5,
    why: 'watched folders, and which of their files have been dealt with',
    stores: { watches: 'id, collectionId', watchedFiles: '[watchId+path], collectionId' },
  },
  {
    version: 6,
    why: 'lines know which a person wrote, and have a history; layouts, word lists, installed models, measurements',
    stores: {
      layouts: 'id, collectionId',
      revisions: '++key, pageId, [pageId+lineId], collectionId',
      wordLists: 'id',
      models: 'code',
      modelFiles: 'code',
      measurements: 'id, collectionId',
      sources: 'sha256',
    },
    indexes: { readings: 'source.sha256' },
    upgrade: markPersonsLines,
  },
  {
    version: 7,
    why: 'templates of fields, authority records, what fields said before, and the log of what was done',
    stores: {
      templates: 'id',
      authorities: 'id, collectionId',
      valueRevisions: '++key, unitId, [unitId+field], collectionId',
      activity: '++key, [collectionId+at], collectionId',
    },
  },
  {
    version: 8,
    why: 'names in texts that may be places, maps that users add, and scans laid on the ground as maps',
    stores: {
      mentions: 'id, collectionId, [collectionId+state], unitId',
      mapLayers: 'id',
      mapLayerFiles: 'id',
      georeferences: 'id, collectionId',
    },
  },
  {
    version: 9,
    why: 'forms and registers: fields drawn once, and what they read of pages',
    stores: {
      forms: 'id, collectionId',
      formPages: 'id, formId, pageId, collectionId, [state+requestedAt]',
    },
  },
]

/** A step as Dexie takes it: of every table that the step touches, all its indexes. */
export interface SchemaStep extends Omit<Migration, 'indexes'> {
  readonly version: number
}

/** Adds the indexes that steps bring to those that earlier ones made. */
export function schemaSteps(steps: readonly Migration[]): readonly SchemaStep[] {
  const known = new Map<string, string | null>()
  return steps.map(({ indexes = {}, ...step }) => {
    for (const [table, schema] of Object.entries(step.stores)) known.set(table, schema)
    for (const [table, more] of Object.entries(indexes)) known.set(table, `${known.get(table) ?? ''}, ${more}`)
    const touched = [...Object.keys(step.stores), ...Object.keys(indexes)]
    return { ...step, stores: Object.fromEntries(touched.map((table) => [table, known.get(table) ?? null])) }
  })
}
