import type { Authority } from '../domain/authority.ts'
import type { Unit } from '../domain/unit.ts'
import { foldDoubles } from './double-rows.ts'
import { hasErrors, inRowOrder, type IntakeProblem } from './intake-report.ts'
import { knownArchive } from './known-archive.ts'
import { withLeafCodes } from './leaf-codes.ts'
import { rowReader } from './meant-rows.ts'
import { metNodes } from './meet-rows.ts'
import { cellToPlace, placeNames, type PlaceAnswers, type PlaceName } from './place-names.ts'
import { Problems } from './problems.ts'
import { recordsOfCells } from './record-finder.ts'
import type { SourceTable } from './table.ts'
import { movedPages } from './table-pages.ts'
import type { PageMove, PlaceWish, TableChoices, TableMoment } from './table-request.ts'
import { TableTree } from './table-tree.ts'
import { madeUnits, tellingRows, type MadeUnit } from './table-units.ts'

/** What a spreadsheet would make: nothing of it where there are errors. */
export interface TablePlan {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly problems: readonly IntakeProblem[]
  /** New and changed units, and those in the trash that are left without pages. None where there are errors. */
  readonly units: readonly Unit[]
  readonly moves: readonly PageMove[]
  /** Records that values mean and that are not there yet. None where there are errors. */
  readonly records: readonly Authority[]
  /** Where units would be about, errors or none: names that nobody can place are told too. */
  readonly places: readonly PlaceWish[]
  /** The names in the column of places, those of the most rows first. */
  readonly names: readonly PlaceName[]
}

/**
 * What the rows of a spreadsheet would make of the archive, and all that is amiss with them. A row is a unit: one that is
 * there already, by its id, its reference code or its files, else a new one. Where it lies is told by codes in columns
 * (fonds, series, file, item), by the id or code of its parent, else by the levels of the rows before it.
 */
export function planTable(table: SourceTable, choices: TableChoices, moment: TableMoment): TablePlan {
  const { columns } = choices
  const problems = new Problems(table.header, columns)
  for (const fault of faultsThatMatter(table, columns)) problems.add(fault)
  if (!columns.some((meaning) => meaning !== null)) problems.error(null, 'intake-no-columns', '')
  const archive = knownArchive(moment)
  const rows = withLeafCodes(table.rows.map(rowReader(columns)), choices.tradition)
  const tree = new TableTree(rows, choices, problems)
  tree.link(archive)
  foldDoubles(tree.nodes, { choices, problems, byId: archive.byId })
  const { recordOf, made: records } = recordsOfCells(moment)
  const making = { archive, choices, moment, problems, recordOf }
  const made = madeUnits(metNodes(tree, archive, problems), making)
  const { moves, emptied } = movedPages(made, making)
  const trashed = emptied.map((unit) => ({ ...unit, deletedAt: moment.at, updatedAt: moment.at }))
  const names = placeNames(made.flatMap(({ met, unit }) => tellingRows(met.node).map((row) => ({ row, unit }))))
  const { answers } = choices
  const open = answers ? names.filter(({ name }) => !answers.placed.has(name) && !answers.words.has(name)) : []
  if (open.length > 0) problems.doubt(null, 'intake-open-places', String(open.length))
  const found = inRowOrder(problems.all())
  const counts = countsOf(made, new Set(moves.map(({ unitId }) => unitId)))
  const places = made.flatMap((each) => placesOf(each, answers))
  const told = { rows: table.rows.length, ...counts, problems: found, places, names }
  if (hasErrors(told)) return { ...told, units: [], moves: [], records: [] }
  const units = [...made.filter(({ before, unit }) => before !== unit).map(({ unit }) => unit), ...trashed]
  return { ...told, units, moves, records: records() }
}

/** What is amiss in a column that is left aside does not matter; cells merged over several columns are told once. */
function faultsThatMatter({ faults, header }: SourceTable, columns: TableChoices['columns']): readonly IntakeProblem[] {
  const areas = new Set<string>()
  return faults.flatMap(({ weight, line, column, code, message }) => {
    if (column !== null && (columns[column] ?? null) === null) return []
    if (areas.has(message)) return []
    if (code.startsWith('intake-merged')) areas.add(message)
    return [{ weight, row: line, code, message, column: column === null ? '' : (header[column] ?? '') }]
  })
}

function countsOf(
  made: readonly MadeUnit[],
  getPages: ReadonlySet<Unit['id']>,
): Pick<TablePlan, 'added' | 'changed' | 'same'> {
  const there = made.filter(({ before }) => before !== null)
  const changed = there.filter(({ before, unit }) => before !== unit || getPages.has(unit.id)).length
  return { added: made.length - there.length, changed, same: there.length - changed }
}

function placesOf({ met, unit }: MadeUnit, answers: PlaceAnswers | undefined): readonly PlaceWish[] {
  return tellingRows(met.node).flatMap((row) => {
    const [place, latitude, longitude] = [cellToPlace(row, answers), row.cell('latitude'), row.cell('longitude')]
    return place + latitude + longitude === '' ? [] : [{ unitId: unit.id, line: row.line, place, latitude, longitude }]
  })
}
