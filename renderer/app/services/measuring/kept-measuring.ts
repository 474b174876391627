import { idFrom, type CollectionId, type PageId, type ReadingId } from '../../../../shared/domain/ids.ts'
import type { Failure } from '../../../../shared/domain/job.ts'
import type { WayToMeasure } from '../../../ports/measuring.ts'

/** The key under which the settings keep the measuring that is not at its end. */
export const MEASURING = 'measuring'

/** A measuring as it outlives the window. */
export interface KeptMeasuring {
  /** Its rates are called by it, so that none is kept twice. */
  readonly id: string
  readonly collectionId: CollectionId
  readonly ways: readonly WayToMeasure[]
  /** The place of the way at work, from 0. */
  readonly way: number
  /** Pages that are through in that way, with what was read; null where that could not be. */
  readonly through: readonly (readonly [PageId, ReadingId | null])[]
  readonly failures: readonly Failure[]
}

/** What was kept, each part checked; null where there is nothing, or something odd. */
export function measuringFrom(stored: unknown): KeptMeasuring | null {
  const { id, collectionId, ways, way, through, failures } = partsOf(stored)
  const checked = listOf(ways, wayFrom)
  const pages = listOf(through, pageFrom)
  const failed = listOf(failures, failureFrom)
  if (typeof id !== 'string' || typeof collectionId !== 'string' || typeof way !== 'number') return null
  if (!checked || !pages || !failed) return null
  return { id, collectionId: idFrom<CollectionId>(collectionId), ways: checked, way, through: pages, failures: failed }
}

function wayFrom(stored: unknown): WayToMeasure | null {
  const { engine, preset, languages } = partsOf(stored)
  const codes = languages === null ? null : listOf(languages, (code) => (typeof code === 'string' ? code : null))
  if (typeof engine !== 'string' || typeof preset !== 'string' || codes === undefined) return null
  return { engine, preset, languages: codes }
}

function pageFrom(stored: unknown): readonly [PageId, ReadingId | null] | null {
  const [page, reading] = Array.isArray(stored) ? (stored as readonly unknown[]) : [] // each part is checked below
  if (typeof page !== 'string') return null
  return [idFrom<PageId>(page), typeof reading === 'string' ? idFrom<ReadingId>(reading) : null]
}

function failureFrom(stored: unknown): Failure | null {
  const { file, code, message } = partsOf(stored)
  const told = typeof file === 'string' && typeof code === 'string' && typeof message === 'string'
  return told ? { file, code, message } : null
}

/** Undefined where it is no list, or one of its items is odd. */
function listOf<T>(stored: unknown, from: (item: unknown) => T | null): readonly T[] | undefined {
  if (!Array.isArray(stored)) return undefined
  const items = stored.map(from).filter((item) => item !== null)
  return items.length === stored.length ? items : undefined
}

function partsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {}
}
