import type { CollectionId, Instant, LineId, PageId } from './ids.ts'
import { identified } from './identified-lines.ts'
import { sameLayers } from './line-layers.ts'
import type { Line, Reading } from './reading.ts'

/** What a line said before it was changed. */
export interface LineRevision {
  readonly collectionId: CollectionId
  readonly pageId: PageId
  readonly lineId: LineId
  /** The line as it was, words and boxes too, so that it can be restored whole. */
  readonly line: Line
  /** When it was changed, or removed. */
  readonly replacedAt: Instant
}

/** What the lines of one text said before another took its place: those changed or gone, in the order they stood. */
export function revisionsBetween(before: Pick<Reading, 'lines'>, after: Reading): readonly LineRevision[] {
  const now = new Map(identified(after.lines).map((line) => [line.id, line]))
  const { collectionId, pageId, at: replacedAt } = after
  return identified(before.lines).flatMap((line) => {
    const { id: lineId } = line
    const changed = now.get(lineId)
    const same = changed?.text === line.text && changed.normal === line.normal && sameLayers(changed, line)
    return same ? [] : [{ collectionId, pageId, lineId, line, replacedAt }]
  })
}
