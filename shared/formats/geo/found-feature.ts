import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import type { DatedName, DatedParent, KindOfPlace, LocalNames } from '../../domain/place.ts'
import type { PlaceGeometry } from '../../places/place-geometry.ts'

/** A place as a file tells of it; nothing of it is checked. */
export interface FoundFeature {
  /** Its place in the file, from 1: of a table the row as spreadsheets number it. */
  readonly row: number
  /** '' where it has none. */
  readonly name: string
  readonly names: readonly string[]
  readonly local: LocalNames
  readonly dated: readonly DatedName[]
  readonly parents: readonly DatedParent[]
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string
  readonly geonamesId?: number
  /** null where the file has none. */
  readonly geometry: PlaceGeometry | null
  /** A point that stands for the place, where the file says one beside its geometry: longitude, latitude. */
  readonly point?: readonly [number, number]
  /** Metres that it may be off. */
  readonly radius?: number
  readonly kind?: KindOfPlace
  readonly note?: string
}

/** A feature of which nothing is known yet. */
export function bareFeature(row: number): FoundFeature {
  return { row, name: '', names: [], local: {}, dated: [], parents: [], country: '', geometry: null }
}

/** An object of JSON; empty where the value is none. */
export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {}
}

/** The text of a value of JSON, trimmed: of numbers too; '' for anything else. */
export function wordOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** The items of a list of JSON; none where the value is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

/** A country's code in capitals; '' where the text is none. */
export function countryCode(text: string): string {
  return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : ''
}

/** A name or a parent with its time, as much of it as is said. */
export function timedName(
  text: string,
  { language, from, to, source }: { readonly [key in 'language' | 'from' | 'to' | 'source']?: string },
): DatedName {
  return {
    text,
    ...(language ? { language } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(source ? { source } : {}),
  }
}

/** A year, month or day of ISO 8601 as dates of places are kept; '' for anything else. Times of day are left off. */
export function dayOf(text: string): string {
  const [, day = ''] = /^([-+]?\d{1,6}(?:-\d{2}(?:-\d{2})?)?)(?:T.*)?$/.exec(text.trim()) ?? []
  const [, sign = '', year = '', rest = ''] = /^([-+]?)(\d+)(.*)$/.exec(day) ?? []
  return day === '' ? '' : `${sign === '-' ? '-' : ''}${year.padStart(4, '0')}${rest}`
}
