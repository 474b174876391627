import type { Tradition } from '../../shared/domain/arrangement.ts'
import type { CollectionId, UnitId } from '../../shared/domain/ids.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import type { Level } from '../../shared/domain/unit.ts'
import type { HeaderRows } from '../../shared/intake/header-rows.ts'
import type { IntakeReport } from '../../shared/intake/intake-report.ts'
import type { Meaning } from '../../shared/intake/meanings.ts'
import type { PlaceName } from '../../shared/intake/place-names.ts'
import type { Doubles } from '../../shared/intake/table-request.ts'
import type { LegacyKind } from '../../shared/text/legacy/rescue.ts'
import type { TakingContext } from './intake-jobs.ts'
import type { WorkContext } from './work.ts'

/** By a name in the column of places: the place that a person took it for; null where it stays words. */
export type PlaceDecisions = ReadonlyMap<string, PlaceCandidate | null>

/** A spreadsheet that was opened: what its user chooses by. */
export interface OpenTable {
  readonly name: string
  readonly header: readonly string[]
  /** Where the header stands, and the numbers of the rows in which it may. */
  readonly headerRows: HeaderRows
  readonly firstRows: readonly number[]
  /** What the first rows say, by column: a few samples of each. */
  readonly samples: readonly (readonly string[])[]
  readonly rows: number
  /** What each column holds: as the same headings were mapped the last time, else by their words. */
  readonly columns: readonly (Meaning | null)[]
  /** What was said of names of places the last time a table with the same headings went in. */
  readonly places: PlaceDecisions
  /** Of text: in what it was written, and what parts its cells; null for a workbook. */
  readonly text: { readonly encoding: string; readonly guessed: boolean; readonly delimiter: string } | null
  /** What it would be with the texts put right that were typed in an older encoding; null where all look sound. */
  readonly rescue: RescuedTable | null
}

/** A spreadsheet with its texts put right. */
export interface RescuedTable extends Pick<OpenTable, 'header' | 'samples' | 'columns'> {
  readonly kind: LegacyKind
  /** Capitals were guessed. */
  readonly capitals: boolean
  /** A few cells as they would read, a line each. */
  readonly preview: string
}

/** Where the rows go, and what they mean. */
export interface TableWish {
  readonly collectionId: CollectionId
  readonly parentId: UnitId | null
  readonly columns: readonly (Meaning | null)[]
  readonly tradition: Tradition
  readonly level: Level | null
  readonly keepsDates: boolean
  /** What becomes of rows with one code; absent: with such rows nothing goes in. */
  readonly doubles?: Doubles
  /** Texts in an older encoding are put right, as `OpenTable.rescue` shows it; absent: they go in as they are. */
  readonly rescued?: boolean
  /** What a person says of names of places: no other is placed. Absent where nobody is asked: those are that are sure. */
  readonly places?: PlaceDecisions
}

/** What would be made, and the names of places that a person may be asked about. */
export interface TableLook {
  readonly report: IntakeReport
  readonly names: readonly PlaceName[]
}

/** A spreadsheet at work. */
export interface TableSession {
  readonly table: OpenTable
  /** Tells what would be made, with everything that is amiss; nothing is written. */
  dryRun(wish: TableWish, context: WorkContext): Promise<IntakeReport>
  /** The same, with the names in the column of places. */
  look(wish: TableWish, context: WorkContext): Promise<TableLook>
  /** Takes all rows in as one step to undo, and remembers the mapping; nothing where there are errors. */
  takeIn(wish: TableWish, context: TakingContext): Promise<IntakeReport>
  close(): void
}

/** Takes spreadsheets in as units. */
export interface TableIntake {
  /** Reads CSV, TSV, XLSX or ODS by its content; `header`: where a person says that it is. Throws a CsvError where it is none, or is empty. */
  open(file: Blob, name: string, header?: HeaderRows): Promise<TableSession>
}
