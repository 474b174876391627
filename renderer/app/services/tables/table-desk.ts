import { bookOf, type FieldBook } from '../../../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../../../shared/domain/fields/field.ts'
import { idFrom, type Id, type NewId } from '../../../../shared/domain/ids.ts'
import type { HeaderRows } from '../../../../shared/intake/header-rows.ts'
import { meaningOf, meaningsOf, signatureOf, type Meaning } from '../../../../shared/intake/meanings.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { planTable, type TablePlan } from '../../../../shared/intake/plan-table.ts'
import type { TableChoices, TableMoment } from '../../../../shared/intake/table-request.ts'
import { rescuedSource, rescueOfSource, type SourceRescue } from '../../../../shared/intake/rescue-source.ts'
import { withLegacyDoubt } from '../../../../shared/intake/intake-report.ts'
import { readTable, type SourceTable } from '../../../../shared/intake/table.ts'
import type { OpenTable } from '../../../ports/table-intake.ts'
import { inTreeOrder } from '../../../storage/tree-order.ts'

/**
 * A spreadsheet to read; units that are in the archive, part by part; or a plan to make of the one that was read, to look at,
 * without its units, or to carry out. A plan is made with the units that were given since the one before, and lets them go.
 */
export type TableQuestion =
  | {
      readonly kind: 'open'
      readonly bytes: Uint8Array
      readonly own: readonly FieldRule[]
      /** Where a person says that the header is; absent: it is looked for. */
      readonly header?: HeaderRows
    }
  | { readonly kind: 'known'; readonly units: readonly Unit[] }
  | {
      readonly kind: 'look' | 'plan'
      readonly choices: TableChoices
      /** Texts in an older encoding are put right first. */
      readonly rescued: boolean
      readonly moment: Omit<TableMoment, 'newId' | 'units'>
    }

/** What was read, or would be made; `unreadable` is the wording of the reader of workbooks. */
export type TableReply =
  | { readonly read: Omit<OpenTable, 'name' | 'places'> & { readonly signature: string } }
  | { readonly unreadable: string }
  | { readonly known: number }
  | { readonly plan: TablePlan }

/** How many samples of a column are shown. */
const SAMPLES = 3
/** Among so many rows they are looked for. */
const LOOKED_AT = 200

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as NewId asks
const newId: NewId = <T extends Id<string>>() => idFrom<T>(crypto.randomUUID())

/** What is kept of a spreadsheet between questions. */
interface OnDesk {
  readonly table: SourceTable
  readonly rescue: SourceRescue | null
}

/** Keeps a spreadsheet and plans what becomes of it. It runs in a worker, and in tests where they ask. */
export function createTableDesk(): (question: TableQuestion) => Promise<TableReply> {
  let desk: OnDesk | null = null
  let putRight: SourceTable | null = null
  let known: Unit[] = []
  return async (question) => {
    if (question.kind === 'known') {
      for (const unit of question.units) known.push(unit)
      return { known: known.length }
    }
    if (question.kind !== 'open') {
      if (!desk) throw new Error('There is no spreadsheet yet')
      const { table, rescue } = desk
      const isRescued = question.rescued && rescue !== null
      if (isRescued) putRight ??= rescuedSource(table, rescue)
      const moment = { ...question.moment, newId, units: inTreeOrder(known) }
      known = []
      const plan = planTable((isRescued ? putRight : null) ?? table, question.choices, moment)
      const told = rescue && !isRescued ? withLegacyDoubt(plan, rescue.kind) : plan
      return { plan: question.kind === 'look' ? { ...told, units: [], moves: [], records: [] } : told }
    }
    const book = bookOf([question])
    const meaning = (headings: readonly string[]): number =>
      headings.filter((heading) => meaningOf(heading, book) !== null).length
    try {
      const table = await readTable(question.bytes, question.header ?? meaning)
      desk = { table, rescue: rescueOfSource(table) }
      putRight = null
    } catch (error) {
      return { unreadable: error instanceof Error ? error.message : String(error) }
    }
    return { read: openOf(desk, book) }
  }
}

function openOf({ table, rescue }: OnDesk, book: FieldBook) {
  const read = readOf(table, meaningsOf(table.header, book))
  if (!rescue) return { ...read, rescue: null }
  const right = rescuedSource(table, rescue)
  const { kind, capitals = false, preview } = rescue
  const { header, samples, columns } = readOf(right, meaningsOf(right.header, book))
  return { ...read, rescue: { kind, capitals, preview, header, samples, columns } }
}

function readOf(table: SourceTable, columns: readonly (Meaning | null)[]) {
  const { header, headerRows, firstRows, rows, text } = table
  const looked = rows.slice(0, LOOKED_AT)
  const samples = header.map((_, at) =>
    [...new Set(looked.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== ''))].slice(0, SAMPLES),
  )
  const told = { header, headerRows, firstRows, samples, rows: rows.length, columns, text }
  return { ...told, signature: signatureOf(header) }
}
