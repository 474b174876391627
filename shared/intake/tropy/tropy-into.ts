import type { FieldName } from '../../domain/fields/field.ts'
import type { Template } from '../../domain/fields/template.ts'
import type { CollectionId, Instant, NewId, PageId } from '../../domain/ids.ts'
import type { Page } from '../../domain/page.ts'
import type { Place, PlaceLink } from '../../domain/place.ts'
import type { Provenance } from '../../domain/provenance.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Region } from '../../domain/region.ts'
import type { Unit } from '../../domain/unit.ts'
import type { NewPlace } from '../../places/name-place.ts'
import type { Md5s } from './find-photos.ts'

/** What notes and lists of Tropy become. */
export interface TropyChoice {
  /** Notes of photos: a note of the unit, or a transcription of the page. */
  readonly notes: 'note' | 'transcription'
  /** Lists: units that hold the items that are new, or subjects. */
  readonly lists: 'units' | 'subjects'
}

/** What is done where nobody chose. */
export const USUAL_TROPY: TropyChoice = { notes: 'note', lists: 'units' }

/** The collection that a project goes into. */
export interface TropyInto {
  readonly collectionId: CollectionId
  /** Every unit not in the trash, parents before children, siblings in order. */
  readonly units: readonly Unit[]
  readonly pages: readonly Page[]
  readonly regions: ReadonlyMap<PageId, readonly Region[]>
  /** The texts of pages, of those at least that get one. */
  readonly readings: ReadonlyMap<PageId, readonly Reading[]>
  readonly templates: readonly Template[]
  /** The places of the collection and what units have of them; absent where it has none. */
  readonly places?: readonly Place[]
  readonly links?: readonly PlaceLink[]
  /** What the gazetteer has nearest to the points of the project, by `pointKey`. */
  readonly near?: ReadonlyMap<string, NewPlace>
  readonly md5s: Md5s
  readonly file: string
  readonly at: Instant
  readonly newId: NewId
  /** Told how far the plan is: units, records or items of all. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  readonly choice: TropyChoice
}

/** The provenance of what an item says: the file, and which item of it, from 1. */
export function byItem({ file, at }: Pick<TropyInto, 'file' | 'at'>, row: number): Provenance {
  return { by: 'import', at, file, row }
}

/** The fields of an item's values. */
export type FieldsOf = ReadonlyMap<string, FieldName>
