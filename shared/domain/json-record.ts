/** An object of JSON, to be looked into. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether a value of JSON is an object: no list, and not null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
