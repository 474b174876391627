import { identified, type IdentifiedLine } from './identified-lines.ts'
import type { LineId } from './ids.ts'
import type { Line } from './reading.ts'

/**
 * The lines with the normalised form of one of them as a person wants it (white space as single spaces), or, with null,
 * given back to the rules. The line is a person's from then on, so that reading again leaves it. null where nothing
 * changes or the line is gone.
 */
export function overruledNormal(
  of: readonly Line[],
  id: LineId,
  normal: string | null,
): readonly IdentifiedLine[] | null {
  const lines = identified(of)
  const line = lines.find((each) => each.id === id)
  const wanted = normal?.replace(/\s+/g, ' ').trim()
  if (!line || line.normal === wanted) return null
  const { normal: _gone, ...kept } = line
  const changed: IdentifiedLine = wanted === undefined ? kept : { ...kept, normal: wanted, by: 'person' }
  return lines.map((each) => (each.id === id ? changed : each))
}
