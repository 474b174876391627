import type { ImportRecord } from './job.ts'

/** The import that all its repetitions name. */
const rootOf = (record: ImportRecord): string => record.repeats ?? record.id

/**
 * Whether two imports are of one source: the folder of that name, one the repetition of the other, or both of one
 * watched folder. What one made, the other goes on with.
 */
export function isOfSameSource(one: ImportRecord, other: ImportRecord): boolean {
  if (one.label === other.label || rootOf(one) === rootOf(other)) return true
  return one.watchId !== undefined && one.watchId === other.watchId
}

/** Whether an import takes in only what is new of a source that earlier ones have looked at. */
export function takesWhatIsNew(record: ImportRecord): boolean {
  return record.repeats !== undefined || record.watchId !== undefined
}
