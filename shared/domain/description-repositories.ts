import type { Activity } from './activity.ts'
import type { Authority } from './authority.ts'
import type { FieldName } from './fields/field.ts'
import type { Template } from './fields/template.ts'
import type { AuthorityId, CollectionId, UnitId } from './ids.ts'
import type { ValueRevision } from './value-revision.ts'
import type { Watched } from './watched.ts'

/** The templates that users made; those that ship are in the program. */
export interface TemplateRepository {
  all(): Promise<readonly Template[]>
  watchAll(): Watched<readonly Template[]>
}

/** Authority records of a collection, by name. */
export interface AuthorityRepository {
  get(id: AuthorityId): Promise<Authority | undefined>
  all(collectionId: CollectionId): Promise<readonly Authority[]>
  watchAll(collectionId: CollectionId): Watched<readonly Authority[]>
}

/** What fields of units said before; latest first. */
export interface ValueRevisionRepository {
  watchField(unitId: UnitId, field: FieldName): Watched<readonly ValueRevision[]>
  watchUnit(unitId: UnitId): Watched<readonly ValueRevision[]>
}

/** The log of what was done in a collection. */
export interface ActivityRepository {
  /** The latest so many, latest first. */
  watchLatest(collectionId: CollectionId, count: number): Watched<readonly Activity[]>
}
