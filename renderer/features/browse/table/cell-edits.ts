import { puts, type Change } from '../../../../shared/domain/changes.ts'
import { withField, type DescribedValue } from '../../../../shared/domain/description.ts'
import type { FieldName, FieldRule } from '../../../../shared/domain/fields/field.ts'
import type { Instant, UnitId } from '../../../../shared/domain/ids.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { joinCell, splitCell } from '../../../../shared/formats/csv/cells.ts'
import { fold } from '../../../../shared/text/fold.ts'
import { typedValues } from '../../../ports/typed-values.ts'

/** What is written into a cell; several values of a field that repeats as in a CSV. */
export interface CellEdit {
  readonly id: UnitId
  readonly field: FieldName
  readonly text: string
}

/** How the cells of a table are read and written. */
export interface CellWords {
  readonly rule: (field: FieldName) => FieldRule
  /** The terms of a field by what they are called; none for a field without. */
  readonly terms: (rule: FieldRule) => readonly { readonly value: string; readonly text: string }[]
}

/** What a cell shows, and what one edits in it. */
export function cellText(unit: Unit, field: FieldName, words: CellWords): string {
  const values = unit.description[field] ?? NONE
  if (values.length === 0) return ''
  const rule = words.rule(field)
  const terms = words.terms(rule)
  const texts = values.map(({ text }) => terms.find(({ value }) => value === text)?.text ?? text)
  return texts.length === 1 && !rule.repeatable ? (texts[0] ?? '') : joinCell(texts)
}

/** The changes that make cells say what was written into them; cells that say so already change nothing. */
export function cellChanges(
  units: readonly Unit[],
  edits: readonly CellEdit[],
  { words, at, dayFirst }: { readonly words: CellWords; readonly at: Instant; readonly dayFirst: boolean },
): readonly Change[] {
  const changed = new Map(units.map((unit) => [unit.id, unit]))
  for (const { id, field, text } of edits) {
    const unit = changed.get(id)
    if (!unit) continue
    const rule = words.rule(field)
    const before = unit.description[field] ?? NONE
    const after = typedValues(before, storedTexts(text, rule, words), { rule, at, dayFirst })
    if (after !== before)
      changed.set(id, { ...unit, description: withField(unit.description, field, after), updatedAt: at })
  }
  const were = new Set(units)
  return puts(
    'units',
    [...changed.values()].filter((unit) => !were.has(unit)),
  )
}

const NONE: readonly DescribedValue[] = []

/** A term is stored as such however it was written: by its name in the interface, or as it is stored. */
function storedTexts(text: string, rule: FieldRule, words: CellWords): readonly string[] {
  const texts = rule.repeatable ? splitCell(text) : [text]
  const terms = words.terms(rule)
  return texts.map((one) => terms.find((term) => fold(term.text) === fold(one.trim()))?.value ?? one)
}

/** A rectangle of cells, by rows and columns; ends are in it. */
export interface Block {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** A table as the edits see it. */
export interface Cells {
  readonly units: readonly Unit[]
  readonly fields: readonly FieldName[]
  readonly words: CellWords
}

/** What the cells of a block say. */
export function blockTexts({ units, fields, words }: Cells, { rows, columns }: Block): readonly (readonly string[])[] {
  return rows.map((row) =>
    columns.map((column) => {
      const [unit, field] = [units[row], fields[column]]
      return unit && field !== undefined ? cellText(unit, field, words) : ''
    }),
  )
}

/** Writes cells from the first cell of a block on; one alone goes into every cell of it. What has no place is left out. */
export function pasted(cells: Cells, block: Block, texts: readonly (readonly string[])[]): readonly CellEdit[] {
  const [only] = texts[0] ?? []
  const isOne = texts.length === 1 && texts[0]?.length === 1
  if (isOne) return block.rows.flatMap((row) => block.columns.flatMap((column) => editAt(cells, { row, column }, only)))
  const [top = 0, left = 0] = [block.rows[0], block.columns[0]]
  return texts.flatMap((line, row) =>
    line.flatMap((text, column) => editAt(cells, { row: top + row, column: left + column }, text)),
  )
}

/** Writes what the first row of a block says into its other rows. */
export function filledDown(cells: Cells, block: Block): readonly CellEdit[] {
  const [first] = blockTexts(cells, { ...block, rows: block.rows.slice(0, 1) })
  return block.rows
    .slice(1)
    .flatMap((row) => block.columns.flatMap((column, at) => editAt(cells, { row, column }, first?.[at])))
}

/** Empties the cells of a block. */
export function emptied(cells: Cells, { rows, columns }: Block): readonly CellEdit[] {
  return rows.flatMap((row) => columns.flatMap((column) => editAt(cells, { row, column }, '')))
}

interface CellAt {
  readonly row: number
  readonly column: number
}

function editAt({ units, fields }: Cells, { row, column }: CellAt, text = ''): readonly CellEdit[] {
  const [unit, field] = [units[row], fields[column]]
  return unit && field !== undefined ? [{ id: unit.id, field, text }] : []
}
