import type { Activity } from '../../shared/domain/activity.ts'
import type {
  CollectionId,
  FormPageId,
  MapLayerId,
  PageId,
  RegionId,
  Sha256,
  UnitId,
  WatchId,
} from '../../shared/domain/ids.ts'
import type { LineRevision } from '../../shared/domain/line-revision.ts'
import type { Pyramid } from '../../shared/domain/pyramid.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import type { ValueRevision } from '../../shared/domain/value-revision.ts'
import type { SeenFile } from '../../shared/domain/watched-folder.ts'

/** `parentKey` stands for the parent in an index, which cannot hold null; trashed units have one of their own. */
export type UnitRow = Unit & { readonly parentKey: string }

export interface OriginalRow {
  readonly sha256: Sha256
  readonly mediaType: string
  readonly bytes: Blob
}

/** The pyramid of a picture. `key` is the original's, the number of its picture, and what it was edited to, if it was. */
export interface DerivedRow {
  readonly key: string
  readonly original: Sha256
  readonly pyramid: Pyramid
  readonly bytes: Blob
}

export interface ThumbnailRow {
  readonly pageId: PageId
  readonly bytes: Blob
  /** The key of the edits that it shows; absent for the frame as it is. */
  readonly look?: string
}

/**
 * The folded words of a unit's description and of its places' names, of a page's best reading, of what is said of a region or read by a form,
 * which belong to its page. `key` begins with the collection's id.
 */
export interface TextRow {
  readonly key: string
  readonly owner: UnitId | PageId
  readonly unitId: UnitId
  readonly pageId?: PageId
  readonly regionId?: RegionId
  readonly formPageId?: FormPageId
  readonly words: readonly string[]
}

/** A file of a watched folder that has been dealt with. */
export interface WatchedFileRow extends SeenFile {
  readonly watchId: WatchId
  readonly collectionId: CollectionId
}

/** A version of a line that gave way to another; `key` counts up. */
export interface RevisionRow extends LineRevision {
  readonly key?: number
}

/** What a field said before; `key` counts up. */
export interface ValueRevisionRow extends ValueRevision {
  readonly key?: number
}

/** An entry of the log; `key` counts up. */
export interface ActivityRow extends Activity {
  readonly key?: number
}

/** The bytes of a model, apart from what is said of it, which is read often. */
export interface ModelFileRow {
  readonly code: string
  readonly bytes: Blob
}

/** The file of a map that a user added. */
export interface MapLayerFileRow {
  readonly id: MapLayerId
  readonly bytes: Blob
}

/** The file that a reading was imported from. */
export interface SourceRow {
  readonly sha256: Sha256
  readonly bytes: Blob
}

export interface SettingRow {
  readonly key: string
  readonly value: unknown
}

export const TOP = 'top'
export const TRASH = 'trash'

export function unitRow(unit: Unit): UnitRow {
  return { ...unit, parentKey: unit.deletedAt ? TRASH : (unit.parentId ?? TOP) }
}

export function unitOf({ parentKey: _parentKey, ...unit }: UnitRow): Unit {
  return unit
}

export function textKey(collectionId: CollectionId, owner: UnitId | PageId | RegionId | FormPageId): string {
  return `${collectionId}|${owner}`
}
