import { puts } from '../../../shared/domain/changes.ts'
import { bookOf, FIELDS, type FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import type { CollectionId, NewId } from '../../../shared/domain/ids.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { columnOf, type CsvColumn } from '../../../shared/formats/csv/columns.ts'
import { readCsv, type CsvFailure, type CsvTable } from '../../../shared/formats/csv/read-csv.ts'
import type { CsvImportReport, CsvImportService, CsvRemark, Gazetteer, UndoStack } from '../../ports/services.ts'
import { rescuedTable, rescueOfTable } from '../../../shared/formats/csv/rescue-table.ts'
import { CsvError, decodeCsv } from './csv-import/csv-text.ts'
import { describedByRow } from '../../../shared/intake/describe-row.ts'
import { unitFinder, type FindUnit } from './csv-import/find-unit.ts'
import { createPlacePlan, type PlacePlan } from './csv-import/place-plan.ts'
import { createStride } from './export/stride.ts'
import { recordsOfCells } from '../../../shared/intake/record-finder.ts'
import { rowCells, type RowCells } from '../../../shared/intake/row-cells.ts'
import { doubtfulValues, missingFields } from '../../../shared/intake/table-checks.ts'

interface Dependencies {
  readonly repositories: Repositories
  readonly gazetteer: Pick<Gazetteer, 'search'>
  readonly undo: UndoStack
  readonly clock: { now(): string }
  readonly newId: NewId
}

/**
 * Takes descriptions from a CSV: rows find their unit by `id`, else by `file`; an empty cell changes nothing. What a row
 * says already is left as it is, with its provenance, so that taking in an export again changes nothing. Fields are those
 * that ship and those of the archive's templates.
 */
export function createCsvImportService(deps: Dependencies): CsvImportService {
  return {
    async rescue(csv) {
      return rescueOfTable(readCsv(await decodeCsv(csv)), await bookIn(deps))
    },
    async apply(collectionId, csv, { fileName, rescued = null }) {
      const read = readCsv(await decodeCsv(csv))
      const book = await bookIn(deps)
      const table = rescued ? rescuedTable(read, rescued, book) : read
      const columns = columnsOf(table, book)
      const work = await prepare(deps, collectionId, { fileName, book })
      const outcomes: Outcome[] = []
      const step = createStride(table.rows.length, {
        signal: new AbortController().signal,
        onProgress: () => undefined,
      })
      for (const row of table.rows) {
        outcomes.push(await applyRow(work, rowCells(columns, row)))
        await step()
      }
      const changes = [
        ...puts('authorities', work.records.made()),
        ...puts('units', [...work.changed.values()]),
        ...work.places.changes(),
      ]
      await deps.undo.run({ label: 'export.undo.csv', changes })
      return reportOf(table, columns, outcomes)
    },
  }
}

async function bookIn({ repositories }: Dependencies): Promise<FieldBook> {
  return bookOf(await repositories.templates.all())
}

interface Work {
  readonly find: FindUnit
  readonly units: Map<Unit['id'], Unit>
  readonly changed: Map<Unit['id'], Unit>
  readonly places: PlacePlan
  readonly records: ReturnType<typeof recordsOfCells>
  readonly rules: readonly FieldRule[]
  readonly describing: Parameters<typeof missingFields>[1]
  readonly fileName: string
  readonly now: string
}

interface Outcome {
  readonly found: boolean
  readonly changed: boolean
  readonly failed: readonly CsvFailure[]
  readonly doubts: readonly CsvRemark[]
}

async function prepare(
  deps: Dependencies,
  collectionId: CollectionId,
  { fileName, book }: { readonly fileName: string; readonly book: FieldBook },
): Promise<Work> {
  const { repositories } = deps
  const [tree, pages, now] = [
    await repositories.units.tree(collectionId),
    await repositories.pages.ofCollection(collectionId),
    deps.clock.now(),
  ]
  const choice = (await repositories.collections.get(collectionId))?.templates
  return {
    find: unitFinder(tree, pages),
    units: new Map(tree.map((unit) => [unit.id, unit])),
    changed: new Map(),
    places: await createPlacePlan(deps, collectionId),
    records: recordsOfCells({
      authorities: await repositories.authorities.all(collectionId),
      collectionId,
      file: fileName,
      at: now,
      newId: deps.newId,
    }),
    // A field of users may stand in several templates.
    rules: [...FIELDS, ...new Set(book.own.map(({ name }) => book.rule(name)))],
    describing: { templates: await repositories.templates.all(), ...(choice ? { choice } : {}) },
    fileName,
    now,
  }
}

async function applyRow(work: Work, cells: RowCells): Promise<Outcome> {
  const found = work.find(cells.other('id'), cells.other('file'))
  if (found.unitId === null) {
    return { found: false, changed: false, failed: [{ line: cells.line, ...found.failure }], doubts: [] }
  }
  const unit = work.units.get(found.unitId)
  if (!unit) throw new Error(`The finder named a unit of another collection: ${found.unitId}`)
  const by = { by: 'import', at: work.now, file: work.fileName, row: cells.line } as const
  const described = describedByRow(unit.description, cells, {
    by,
    rules: work.rules,
    recordOf: work.records.recordOf,
  })
  const placed = await work.places.apply(unit.id, cells, by)
  if (described.changed) {
    const next = { ...unit, description: described.description, updatedAt: work.now }
    work.units.set(unit.id, next)
    work.changed.set(unit.id, next)
  }
  const failed = [...described.failed, ...placed.failed].map(({ code, message }) => ({
    line: cells.line,
    code,
    message,
  }))
  return { found: true, changed: described.changed || placed.changed, failed, doubts: doubtsOf(work, unit.id, cells) }
}

/** What of a row does not keep to what the templates ask, of the unit as the row leaves it. */
function doubtsOf({ units, rules, describing }: Work, id: Unit['id'], cells: RowCells): readonly CsvRemark[] {
  const unit = units.get(id)
  if (!unit) return []
  const doubts = [...doubtfulValues(rules, cells, unit.description), ...missingFields(unit, describing)]
  return doubts.map(({ code, message }) => ({ line: cells.line, code, message }))
}

/** What the columns hold; throws where none names the units. */
function columnsOf({ header }: CsvTable, book: FieldBook): readonly (CsvColumn | null)[] {
  if (header.every((heading) => heading === '')) throw new CsvError('csv-empty', 'no header')
  const columns = header.map((heading) => columnOf(heading, book))
  const isKey = (column: CsvColumn | null): boolean =>
    column?.kind === 'other' && (column.name === 'id' || column.name === 'file')
  if (!columns.some(isKey)) throw new CsvError('csv-no-key', header.join(', '))
  return columns
}

function reportOf(
  table: CsvTable,
  columns: readonly (CsvColumn | null)[],
  outcomes: readonly Outcome[],
): CsvImportReport {
  const found = outcomes.filter((outcome) => outcome.found)
  return {
    changed: found.filter((outcome) => outcome.changed).length,
    unchanged: found.filter((outcome) => !outcome.changed).length,
    failed: [...table.failed, ...outcomes.flatMap((outcome) => outcome.failed)].sort((a, b) => a.line - b.line),
    doubts: outcomes.flatMap(({ doubts }) => doubts),
    unknownColumns: table.header.filter((heading, at) => heading !== '' && columns[at] === null),
  }
}
