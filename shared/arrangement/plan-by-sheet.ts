import type { Sheet, SheetColumn, Tradition } from '../domain/arrangement.ts'
import { CORE_NAMES } from '../domain/fields/catalogue.ts'
import type { CoreField } from '../domain/fields/catalogue.ts'
import { groupBy } from '../domain/group-by.ts'
import { planImport } from '../domain/import-plan.ts'
import type { Leaf } from '../domain/leaf.ts'
import { comparePaths } from '../platform/natural-order.ts'
import {
  withHolders,
  type ArrangedFile,
  type ArrangedPlan,
  type ArrangedUnit,
  type RowWithoutFile,
} from './arranged-plan.ts'
import { addCodedUnits } from './coded-units.ts'
import { folderUnits, itemUnit } from './folder-units.ts'
import { leafHabit, leafOf } from './leaves.ts'
import { compilePattern } from './matcher.ts'
import { folderOf } from './names.ts'
import { readPattern } from './pattern.ts'
import type { CodedLevel } from './references.ts'
import { sheetFiles } from './sheet-files.ts'

/** What the rule needs beside the files. */
export interface SheetRule {
  readonly sheet: Sheet
  readonly tradition: Tradition
  readonly others: boolean
  readonly label: string
}

/** A row with its cells by what they mean. */
interface Row {
  readonly line: number
  readonly cell: (column: SheetColumn) => string
}

/** Units as the rows come, with what rows, not codes, have said of each. */
interface MadeUnits {
  readonly units: Map<string, ArrangedUnit>
  readonly said: Map<string, Partial<Record<CoreField, string>>>
}

const CODED: readonly CodedLevel[] = ['fonds', 'series', 'file', 'item']

/**
 * Arranges files by a spreadsheet: the codes of a row say which unit its files belong to, its other cells describe that
 * unit. A row without codes is an item of its own. Files of one unit come in the order of its rows. `paths` are those
 * that may go in.
 */
export function planBySheet(paths: readonly string[], rule: SheetRule): Omit<ArrangedPlan, 'leftOut'> {
  const finder = sheetFiles(paths)
  const made: MadeUnits = { units: new Map(), said: new Map() }
  const files: ArrangedFile[] = []
  const taken = new Set<string>()
  const rowless: RowWithoutFile[] = []
  for (const row of rowsOf(rule.sheet)) {
    const { paths: found, missing } = finder.find(row.cell('path'))
    rowless.push(...missing.map((name) => ({ line: row.line, name })))
    const fresh = found.filter((path) => !taken.has(path))
    // A row that only describes makes its unit; one of which every file is missing makes none.
    if (fresh.length === 0 && (row.cell('path') !== '' || !CODED.some((level) => row.cell(level) !== ''))) continue
    const unit = unitOfRow(made, row, rule)
    const leaf = fresh.length === 1 ? leafOfText(row.cell('leaf')) : undefined
    for (const path of fresh) {
      taken.add(path)
      files.push({ path, unit, ...(leaf ? { leaf } : {}) })
    }
  }
  const without = paths.filter((path) => !taken.has(path))
  if (rule.others) files.push(...byFolders(made.units, without))
  const grouped = [...groupBy(files, ({ unit }) => unit).values()].flat()
  return {
    ...withHolders(sortedUnits(made.units), grouped, rule),
    unfit: without.map((path) => ({ path, mismatch: { code: 'no-row' } })),
    rowless,
  }
}

function rowsOf({ columns, rows }: Sheet): readonly Row[] {
  return rows.map(({ line, cells }) => ({
    line,
    cell: (column) => {
      const index = columns.indexOf(column)
      return index < 0 ? '' : (cells[index] ?? '').trim()
    },
  }))
}

function unitOfRow(made: MadeUnits, row: Row, { sheet, tradition }: SheetRule): string {
  const parts = CODED.flatMap((level) => (row.cell(level) === '' ? [] : [{ level, code: row.cell(level) }]))
  const from = sheet.name
  const key =
    parts.length > 0
      ? addCodedUnits(made.units, parts, { base: '', archive: row.cell('archive'), tradition, from })
      : `row:${row.line}`
  const unit: ArrangedUnit = made.units.get(key) ?? {
    key,
    parent: '',
    level: 'item',
    texts: { title: row.cell('path') },
    whole: false,
    from,
  }
  // Of two rows of one unit the first that says something is believed.
  const said = { ...describedBy(row), ...made.said.get(key) }
  made.said.set(key, said)
  made.units.set(key, { ...unit, texts: { ...unit.texts, ...said } })
  return key
}

function describedBy(row: Row): Partial<Record<CoreField, string>> {
  return Object.fromEntries(CORE_NAMES.map((name) => [name, row.cell(name)] as const).filter(([, text]) => text !== ''))
}

/** The leaf that a text tells by itself: '9', '9 об.', 'л. 12v'; undefined where it tells none. */
export function leafOfText(cell: string): Leaf | undefined {
  const read = readPattern('[л]{leaf}{side}')
  const outcome = read.ok && cell !== '' ? compilePattern(read.parts).match(cell) : null
  return outcome?.ok ? leafOf(outcome.fields, leafHabit([outcome.fields])) : undefined
}

/** Files without a row, as the folder rule has them. */
function byFolders(made: Map<string, ArrangedUnit>, paths: readonly string[]): readonly ArrangedFile[] {
  for (const [key, unit] of folderUnits(planImport(paths).folders)) made.set(key, unit)
  return paths.map((path) => {
    const unit = itemUnit(path, folderOf(path))
    made.set(unit.key, unit)
    return { path, unit: unit.key }
  })
}

function sortedUnits(made: ReadonlyMap<string, ArrangedUnit>): ReadonlyMap<string, ArrangedUnit> {
  return new Map([...made].sort(([a], [b]) => comparePaths(a, b)))
}
