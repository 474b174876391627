import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { LineId } from '../../../../shared/domain/ids.ts'
import { LAYERS } from '../../../../shared/domain/layer.ts'
import { passageHeads, sameLayers, withLayers } from '../../../../shared/domain/line-layers.ts'
import { linesFromText, oneLine } from '../../../../shared/domain/lines-from-text.ts'

/** The columns of a line: its text, and what stands beside it. */
export const CELLS = ['text', ...LAYERS] as const
export type Cell = (typeof CELLS)[number]

/** What is typed into the cells of lines and not told by the store yet. */
export type Typed = ReadonlyMap<LineId, Readonly<Partial<Record<Cell, string>>>>

/** What of a line is shown in a cell. */
export function cellText(line: IdentifiedLine, cell: Cell): string {
  return cell === 'text' ? line.text : (line.layers?.[cell] ?? '')
}

/** What is typed, with another cell. */
export function typedWith(typed: Typed, id: LineId, cells: Readonly<Partial<Record<Cell, string>>>): Typed {
  return new Map(typed).set(id, { ...typed.get(id), ...cells })
}

/** The lines with what is typed, as it stands in the fields. */
export function shownWith(lines: readonly IdentifiedLine[], typed: Typed): readonly IdentifiedLine[] {
  if (typed.size === 0) return lines
  return lines.map((line) => {
    const cells = typed.get(line.id)
    if (!cells) return line
    const { text = line.text, ...layers } = cells
    return { ...line, text, layers: { ...line.layers, ...layers } }
  })
}

/** The lines with what is typed, as it is kept; null where that is what they say already. */
export function keptWith(lines: readonly IdentifiedLine[], typed: Typed): readonly IdentifiedLine[] | null {
  const next = lines.map((line): IdentifiedLine => {
    const cells = typed.get(line.id)
    if (!cells) return line
    const { text, ...layers } = cells
    const plain = text === undefined ? undefined : oneLine(text)
    const [written = line] = plain === undefined || plain === line.text ? [line] : linesFromText(plain, [line])
    const kept = withLayers(written, { ...line.layers, ...layers })
    return kept.text === line.text && sameLayers(kept, line) ? line : { ...kept, id: line.id }
  })
  return next.some((line, index) => line !== lines[index]) ? next : null
}

/** The lines with one joined to the translation of the line before, or with a translation of its own; null where it changes nothing. */
export function joinedAt(
  lines: readonly IdentifiedLine[],
  id: LineId,
  join: boolean,
): readonly IdentifiedLine[] | null {
  const at = lines.findIndex((line) => line.id === id)
  const line = lines[at]
  if (!line || at === 0 || (line.layers?.joined === true) === join) return null
  const { translation = '', joined: _joined, ...rest } = line.layers ?? {}
  const own = withLayers(line, join ? { ...rest, joined: true } : rest)
  if (!join || translation === '') return lines.with(at, own)
  // What it says goes to the line that the translation stands with.
  const head = passageHeads(lines)[at - 1] ?? 0
  return withMore(lines.with(at, own), head, [translation])
}

/** The lines with one translation for all of them, which stands with the first; null where it is so already. */
export function joinedWhole(lines: readonly IdentifiedLine[]): readonly IdentifiedLine[] | null {
  const rest = lines.slice(1)
  if (rest.length === 0 || rest.every(({ layers }) => layers?.joined)) return null
  const own = rest.map((line) => {
    const { translation: _gone, ...layers } = line.layers ?? {}
    return withLayers(line, { ...layers, joined: true })
  })
  return withMore(
    [...lines.slice(0, 1), ...own],
    0,
    rest.flatMap(({ layers }) => layers?.translation ?? []),
  )
}

function withMore(lines: readonly IdentifiedLine[], at: number, more: readonly string[]): readonly IdentifiedLine[] {
  const head = lines[at]
  if (!head) return lines
  const { joined: _joined, ...rest } = head.layers ?? {}
  const translation = [rest.translation, ...more].filter(Boolean).join(' ')
  return lines.with(at, withLayers(head, { ...rest, translation }))
}

/** Whether the translation of a line stands with one before it; the first of a page, cut from what it was joined to, has its own. */
export function isJoined(lines: readonly IdentifiedLine[], index: number): boolean {
  return index > 0 && lines[index]?.layers?.joined === true
}

/** The next line on or back that has the cell: of a translation, one with a translation of its own. */
export function nextRow(
  lines: readonly IdentifiedLine[],
  { index, cell }: { readonly index: number; readonly cell: Cell },
  by: 1 | -1,
): number {
  let at = index + by
  while (cell === 'translation' && isJoined(lines, at)) at += by
  return at
}

/** What a press of keys in a cell means beside what it means in the field of a line. */
export function isJoinKey(press: {
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
}): boolean {
  return press.code === 'KeyJ' && press.altKey && !press.ctrlKey
}
