import type { CsvRow } from '../formats/csv/read-csv.ts'
import { cyrillicLikeness, russianLikeness } from '../text/legacy/plausible.ts'
import { isEncoding, rescueOf, type LegacyEncoding, type Rescue } from '../text/legacy/rescue.ts'
import type { SourceTable } from './table.ts'

/** How the words of a sound file are put right that came in an older encoding: which columns, and in what way. */
export interface SourceRescue extends Pick<Rescue, 'capitals' | 'convert'> {
  readonly kind: LegacyEncoding
  /** From 0. */
  readonly columns: ReadonlySet<number>
  /** A few cells as they would read, a line each. */
  readonly preview: string
}

/** Among so many rows an older encoding is looked for. */
const LOOKED_AT = 400
/** So many cells are shown. */
const SHOWN = 4
/** Letters that stand in sound Vietnamese texts, and in none that was read in a wrong encoding. */
const SOUND_VIETNAMESE = /[ăđơưạ-ỹ]/iu

/**
 * Whether columns of a file, the letters of which are sound, hold texts that were typed in an older encoding: TCVN3, VNI,
 * VIQR, CP1251 and others. null for a sound table. The way of the column that shows it best is the way of all.
 */
export function rescueOfSource({ header, rows }: Pick<SourceTable, 'header' | 'rows'>): SourceRescue | null {
  const looked = rows.slice(0, LOOKED_AT)
  const found = header.flatMap((_, column) => {
    const cells = [...new Set(looked.map(({ cells: row }) => (row[column] ?? '').trim()))].filter((cell) => cell !== '')
    const odd = cells.filter((cell) => !SOUND_VIETNAMESE.test(cell.normalize('NFC')))
    const rescue = rescueOf(odd.join('\n'))
    return rescue && isEncoding(rescue.kind) ? [{ column, rescue: { ...rescue, kind: rescue.kind }, odd }] : []
  })
  const [best] = found.toSorted((one, other) => other.rescue.confidence - one.rescue.confidence)
  if (!best) return null
  const { kind, capitals, convert } = best.rescue
  const same = found.filter(({ rescue }) => rescue.kind === kind)
  const way = { kind, convert, ...(capitals ? { capitals } : {}) }
  const changed = best.odd.map((cell) => mended(cell, way)).filter((cell, at) => cell !== best.odd[at])
  return { ...way, columns: new Set(same.map(({ column }) => column)), preview: changed.slice(0, SHOWN).join('\n') }
}

/** The table with the cells of those columns, and headings that were typed likewise, put right. */
export function rescuedSource(table: SourceTable, rescue: SourceRescue): SourceTable {
  const known = new Map<string, string>()
  const inPlace = (cell: string): string => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const after = mended(cell, rescue)
    known.set(cell, after)
    return after
  }
  const rows = table.rows.map((row): CsvRow => ({
    ...row,
    cells: row.cells.map((cell, at) => (rescue.columns.has(at) ? inPlace(cell) : cell)),
  }))
  const headings = rescueOf(table.header.join('\n'))
  const header = headings?.kind === rescue.kind ? table.header.map(inPlace) : table.header
  return { ...table, header, rows }
}

/** A sound cell among the others stays. */
function mended(cell: string, { kind, convert }: Pick<SourceRescue, 'kind' | 'convert'>): string {
  // In VIQR a point after a plain word would become a mark: each cell has to show by itself that it is meant.
  if (kind === 'viqr') return rescueOf(cell)?.kind === kind ? convert(cell) : cell
  if (SOUND_VIETNAMESE.test(cell.normalize('NFC'))) return cell
  const after = convert(cell)
  const isSounder = russianLikeness(cell).share > russianLikeness(after).share && cyrillicLikeness(cell).count > 0
  return isSounder ? cell : after
}
