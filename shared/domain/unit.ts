import { firstText, type Description } from './description.ts'
import type { CollectionId, Instant, JobId, PageId, TemplateId, UnitId } from './ids.ts'
import type { UnitAccess } from './restriction.ts'

/** Levels of description of ISAD(G) 3.1.4. Only `file` and `item` hold pages. */
export const LEVELS = ['fonds', 'subfonds', 'series', 'subseries', 'file', 'item'] as const
/** One of the levels. */
export type Level = (typeof LEVELS)[number]

/** A unit of description. Siblings are ordered by `order`, then by id. */
export interface Unit {
  readonly id: UnitId
  readonly collectionId: CollectionId
  /** null for a unit at the top of the collection. */
  readonly parentId: UnitId | null
  readonly order: number
  readonly level: Level
  readonly description: Description
  /** Where an imported unit came from: the import, and the file or folder below its root ('/' between names). */
  readonly source?: { readonly importId: JobId; readonly path: string }
  /** The template that it is described by; absent for its level's in the collection. */
  readonly template?: TemplateId
  /** The page that stands for the unit; the first where none is chosen, or it is no longer among them. */
  readonly cover?: PageId
  /** What of it and of what lies below is withheld from exports; absent for what holds above it. */
  readonly access?: UnitAccess
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Set when the unit is in the trash. */
  readonly deletedAt?: Instant
}

/**
 * What a unit is called: its title; where it has none its reference code, else the last name of its source path. A title
 * that a machine suggests is no name before a person has taken it, but where there is no other.
 */
export function nameOf(unit: Unit): string {
  const title = firstText(unit.description, 'title')
  const given = unit.description.title?.[0]?.by.by === 'machine' ? '' : title
  return given || firstText(unit.description, 'referenceCode') || lastName(unit) || title || '—'
}

/** The reference code beside what a unit is called; '' where it has none, or is called by it. */
export function codeBeside(unit: Unit): string {
  const code = firstText(unit.description, 'referenceCode')
  return code === nameOf(unit) ? '' : code
}

function lastName(unit: Unit): string {
  return unit.source?.path.split('/').at(-1) ?? ''
}
