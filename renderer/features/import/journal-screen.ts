import { csvLine } from '../../../shared/formats/csv/write-csv.ts'
import type { JobId } from '../../../shared/domain/ids.ts'
import type { Failure, ImportRecord } from '../../../shared/domain/job.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { Progress, UndoWeight } from '../../ports/services.ts'
import { failuresOf, importView, type ImportView } from './jobs-screen.ts'

/** How an import stands in the journal. */
export type RecordStatus = ImportView['status'] | 'undone'

/** One import as the journal tells it in a line. */
export interface RecordLine {
  readonly status: RecordStatus
  /** The last name of the folder or file. */
  readonly name: string
  readonly pages: number
  readonly failed: number
  readonly duplicates: number
  /** Files that were here already from the same source. */
  readonly here: number
}

/** What a closed record of the journal says. Pure. */
export function recordLine(record: ImportRecord, active: ReadonlyMap<JobId, Progress>): RecordLine {
  return {
    status: record.undoneAt ? 'undone' : importView(record, active).status,
    name: lastName(record.label),
    pages: record.pagesAdded,
    failed: failuresOf(record).files.length,
    duplicates: record.duplicates.length,
    here: record.here ?? 0,
  }
}

/** Of a path of any system; the whole where there is nothing behind the last separator. */
export function lastName(label: string): string {
  return (
    label
      .split(/[/\\]/)
      .filter((name) => name !== '')
      .at(-1) ?? label
  )
}

/** The outermost units that an import made and that are there, in the order of the tree. */
export function madeUnits(id: JobId, tree: readonly Unit[]): readonly Unit[] {
  const ours = tree.filter((unit) => unit.source?.importId === id)
  const ids = new Set(ours.map((unit) => unit.id))
  return ours.filter((unit) => unit.parentId === null || !ids.has(unit.parentId))
}

/** Whether undoing takes something that a person made, or leaves something behind: that is said before. */
export function needsAsking(weight: UndoWeight): boolean {
  const { described, transcribed, regions, places, staying } = weight
  return described + transcribed + regions + places + staying > 0
}

/** Failures as CSV for a spreadsheet: a heading, and a row for each. */
export function failuresAsCsv(
  heading: readonly string[],
  failures: readonly Failure[],
  words: { readonly name: (failure: Failure) => string; readonly explain: (failure: Failure) => string },
): string {
  const rows = failures.map((failure) => [words.name(failure), words.explain(failure), failure.code, failure.message])
  return [heading, ...rows].map(csvLine).join('')
}
