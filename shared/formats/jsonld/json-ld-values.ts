import { isRecord } from '../../domain/json-record.ts'

/** One value or several; none for null and undefined. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The text of a JSON-LD value: a string, a number, or `{ "@value": … }`, the first of several; '' for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return textOf(value[0])
  return isRecord(value) && '@value' in value ? textOf(value['@value']) : ''
}
