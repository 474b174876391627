import { bent, type Bend } from '../../../../shared/domain/forms/bend.ts'
import { cellBox, type Form, type FormField } from '../../../../shared/domain/forms/form.ts'
import type { FormCell, FormRow } from '../../../../shared/domain/forms/form-page.ts'
import type { Box } from '../../../../shared/domain/geometry.ts'
import { boundsOf, type Shape } from '../../../../shared/domain/shape.ts'
import { groupBy } from '../../../../shared/domain/group-by.ts'
import { idFrom, type BlockId, type FormRowId, type Instant } from '../../../../shared/domain/ids.ts'
import type { Block } from '../../../../shared/domain/layout.ts'
import type { PageText } from '../../../../shared/domain/reader.ts'
import { ANY_ENGINE, type EngineId } from '../../../../shared/domain/reading-engine.ts'
import { meanConfidence, type Line } from '../../../../shared/domain/reading.ts'
import type { SeenRow } from '../../../imaging/forms/look-at-form.ts'

/** Less ink than this part of a cell is no writing; more than that ticks a box. */
const WRITTEN = 0.0035
const TICKED = 0.015
/** A machine is so sure that nothing is written where there is no ink at all; less so, the more there is. */
const SURE = 0.98
/** The ruled lines around a cell are no part of it: so much is left out at each side, of the cell and of the page at least. */
const INSET = { x: { cell: 0.02, page: 0.005 }, y: { cell: 0.05, page: 0.002 } } as const

/** Rows with what needs no reading: cells without writing, and boxes that are ticked or not. */
export function rowsSeen(
  form: Form,
  seen: readonly SeenRow[],
  { at, newId }: { readonly at: Instant; readonly newId: () => FormRowId },
): readonly FormRow[] {
  const said = (text: string, confidence: number): FormCell => ({
    text,
    by: { by: 'machine', at, engine: ENGINE, confidence },
  })
  return seen.map(({ top, bottom, ink }) => ({
    id: newId(),
    top,
    bottom,
    cells: Object.fromEntries(
      form.fields.flatMap((field, index) => {
        const part = ink[index] ?? 0
        if (field.type === 'tick') return [[field.id, said(part >= TICKED ? 'true' : 'false', tickSure(part))]]
        return part < WRITTEN ? [[field.id, said('', SURE - 0.3 * (part / WRITTEN))]] : []
      }),
    ),
  }))
}

/** Who tells whether something is written at all. */
const ENGINE = 'Fonds'

function tickSure(part: number): number {
  return Math.min(SURE, 0.5 + Math.abs(part - TICKED) / TICKED / 2)
}

/** How cells that are read together are read. */
export interface CellGroup {
  readonly engine: EngineId | typeof ANY_ENGINE
  readonly languages: readonly string[]
  readonly blocks: readonly Block[]
}

/** What cells are read by: where writing was seen in them, and the languages of those that have none of their own. */
export interface CellsToRead {
  /** In the order of the rows. */
  readonly seen: readonly Pick<SeenRow, 'boxes'>[]
  readonly languages: readonly string[]
  /** How the page is bent: cells lie elsewhere on it as it is straightened. */
  readonly bend?: Bend | undefined
}

/** The cells that are still to be read, by how they are: those of the same writing and languages together. */
export function cellGroups(
  form: Form,
  rows: readonly FormRow[],
  { seen, languages, bend }: CellsToRead,
): readonly CellGroup[] {
  const groups = new Map<string, { readonly group: Omit<CellGroup, 'blocks'>; readonly blocks: Block[] }>()
  for (const [at, row] of rows.entries())
    for (const [index, field] of form.fields.entries()) {
      if (row.cells[field.id]) continue
      const group = { engine: engineOf(field), languages: field.languages ?? languages }
      const key = [group.engine, ...group.languages].join(' ')
      const known = groups.get(key) ?? { group, blocks: [] }
      groups.set(key, known)
      const box = closeTo(inset(cellBox(form, field, row)), seen[at]?.boxes[index] ?? null)
      known.blocks.push(blockOf(field, boundsOf(bentBox(box, bend)), blockName(row.id, field)))
    }
  return [...groups.values()].map(({ group, blocks }) => ({ ...group, blocks }))
}

/** Engines read a line worse that has much empty room around it: so much is left, of the writing's height and of the page. */
const ROOM = { height: 0.35, page: 0.004 } as const

/** The corners of a cell, and the middles of its sides, as the page is bent. */
function bentBox({ x, y, w, h }: Box, bend: Bend | undefined): Shape {
  const around = [0, 0.5, 1].flatMap((part) => [
    { x: x + part * w, y },
    { x: x + part * w, y: y + h },
  ])
  return { kind: 'polygon', points: around.map((point) => bent(point, bend)) }
}

function closeTo(cell: Box, written: Box | null): Box {
  if (!written) return cell
  const room = Math.max(ROOM.height * written.h, ROOM.page)
  const [x, y] = [Math.max(cell.x, written.x - room), Math.max(cell.y, written.y - room)]
  const right = Math.min(cell.x + cell.w, written.x + written.w + room)
  const bottom = Math.min(cell.y + cell.h, written.y + written.h + room)
  return right > x && bottom > y ? { x, y, w: right - x, h: bottom - y } : cell
}

function engineOf({ writing }: FormField): CellGroup['engine'] {
  return writing === 'hand' ? 'own' : writing === 'print' ? 'tesseract' : ANY_ENGINE
}

function blockOf({ writing }: FormField, box: Box, id: BlockId): Block {
  return { id, kind: 'text', box, ...(writing ? { writing } : {}) }
}

function inset({ x, y, w, h }: Box): Box {
  const [across, down] = [side(w, INSET.x), side(h, INSET.y)]
  return { x: x + across, y: y + down, w: w - 2 * across, h: h - 2 * down }
}

/** Of a very small cell no more than a quarter. */
function side(length: number, { cell, page }: { readonly cell: number; readonly page: number }): number {
  return Math.min(length / 4, Math.max(cell * length, page))
}

function blockName(row: FormRowId, { id }: FormField): BlockId {
  return idFrom<BlockId>(`${row}/${id}`)
}

/** The rows with what was read of their cells. What was read as nothing though there is ink is doubtful. */
export function rowsRead(
  form: Form,
  rows: readonly FormRow[],
  { text, group, at }: { readonly text: PageText; readonly group: CellGroup; readonly at: Instant },
): readonly FormRow[] {
  const wanted: ReadonlySet<BlockId> = new Set(group.blocks.map(({ id }) => id))
  const lines = groupBy(text.lines, ({ block }) => block)
  return rows.map((row) => {
    const read = form.fields.flatMap((field): readonly (readonly [string, FormCell])[] => {
      const name = blockName(row.id, field)
      return wanted.has(name) ? [[field.id, cellOf(lines.get(name) ?? [], text, at)]] : []
    })
    return read.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(read) } }
  })
}

function cellOf(lines: readonly Line[], { engine }: PageText, at: Instant): FormCell {
  const text = lines
    .map((line) => line.text.trim())
    .join(' ')
    .trim()
  const confidence = text === '' ? 0 : (meanConfidence(lines) ?? 0)
  const name = engine ? [engine.name, engine.version].filter((part) => part !== '').join(' ') : ENGINE
  return { text, by: { by: 'machine', at, engine: engine?.model ? `${name} (${engine.model})` : name, confidence } }
}
