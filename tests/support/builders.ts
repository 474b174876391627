import type { Collection } from '../../shared/domain/collection.ts'
import type { Description } from '../../shared/domain/description.ts'
import type { FieldName } from '../../shared/domain/fields/field.ts'
import {
  idFrom,
  type CollectionId,
  type JobId,
  type PageId,
  type ReadingId,
  type RegionId,
  type Sha256,
  type UnitId,
} from '../../shared/domain/ids.ts'
import type { ImportRecord, ReadingRequest } from '../../shared/domain/job.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Reading } from '../../shared/domain/reading.ts'
import type { Region } from '../../shared/domain/region.ts'
import type { Unit } from '../../shared/domain/unit.ts'

// Objects for tests: every part may be given, the rest is plain and valid.

export const AT = '2026-01-02T03:04:05.000Z'
export const COLLECTION = idFrom<CollectionId>('c1')

export const aCollection = (parts: Partial<Collection> = {}): Collection => ({
  id: COLLECTION,
  name: 'Thư từ Huế',
  languages: ['vie'],
  createdAt: AT,
  ...parts,
})

export const aDescription = (texts: Readonly<Record<FieldName, string>>): Description =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [{ text, by: { by: 'person', at: AT } }]]))

export const aUnit = (id: string, parts: Partial<Unit> = {}): Unit => ({
  id: idFrom<UnitId>(id),
  collectionId: COLLECTION,
  parentId: null,
  order: 0,
  level: 'item',
  description: aDescription({ title: id }),
  createdAt: AT,
  updatedAt: AT,
  ...parts,
})

export const aPage = (id: string, unitId: string, parts: Partial<Page> = {}): Page => ({
  id: idFrom<PageId>(id),
  collectionId: COLLECTION,
  unitId: idFrom<UnitId>(unitId),
  order: 0,
  original: idFrom<Sha256>(`sha-${id}`),
  frame: 0,
  mediaType: 'image/jpeg',
  path: `${id}.jpg`,
  size: { width: 1000, height: 1400 },
  rotation: 0,
  colour: '#e8e0d0',
  ...parts,
})

export const aReading = (
  id: string,
  pageId: string,
  parts: Partial<Reading> & { readonly text?: string } = {},
): Reading => {
  const { text = 'một hai ba', ...rest } = parts
  return {
    id: idFrom<ReadingId>(id),
    collectionId: COLLECTION,
    pageId: idFrom<PageId>(pageId),
    kind: 'machine',
    engine: { name: 'tesseract', version: '5', model: 'vie' },
    languages: ['vie'],
    lines: text.split('\n').map((line) => ({ text: line, box: null, words: [] })),
    confidence: 0.9,
    at: AT,
    ...rest,
  }
}

export const aRegion = (id: string, pageId: string, parts: Partial<Region> = {}): Region => ({
  id: idFrom<RegionId>(id),
  collectionId: COLLECTION,
  pageId: idFrom<PageId>(pageId),
  shape: { kind: 'rectangle', box: { x: 0.1, y: 0.2, w: 0.3, h: 0.1 } },
  note: '',
  tags: [],
  places: [],
  persons: [],
  by: { by: 'person', at: AT },
  createdAt: AT,
  updatedAt: AT,
  ...parts,
})

export const aRequest = (id: string, pageId: string, parts: Partial<ReadingRequest> = {}): ReadingRequest => ({
  id: idFrom<JobId>(id),
  kind: 'read',
  collectionId: COLLECTION,
  pageId: idFrom<PageId>(pageId),
  languages: ['vie'],
  requestedAt: AT,
  priority: 2,
  state: 'queued',
  ...parts,
})

export const anImport = (id: string, parts: Partial<ImportRecord> = {}): ImportRecord => ({
  id: idFrom<JobId>(id),
  kind: 'import',
  collectionId: COLLECTION,
  label: 'scans',
  read: true,
  languages: ['vie'],
  startedAt: AT,
  state: 'running',
  filesFound: 1,
  filesDone: 1,
  pagesAdded: 1,
  duplicates: [],
  failures: [],
  ...parts,
})
