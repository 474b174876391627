import { groupBy } from '../../domain/group-by.ts'
import type { JsonRecord } from '../../domain/json-record.ts'
import { isRecord } from '../../domain/json-record.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'
import type { IiifRange } from './iiif-resource.ts'
import { idOf, recordsOf, textsOf, typeOf } from './iiif-values.ts'

/** Where parts of parts end, whatever the file says. */
const DEEPEST = 32

/** The contents of a manifest: nested ranges of 3.0, or ranges of 2.x that name each other. */
export function rangesOf(manifest: JsonRecord): readonly IiifRange[] {
  const ranges = recordsOf(manifest['structures'])
  if (ranges.some((range) => 'items' in range)) return ranges.map((range) => nested(range, 0))
  return named(ranges)
}

/** A canvas without the part of it that may be meant. */
const canvasId = (id: string): string => id.replace(/#.*$/, '')

function nested(range: JsonRecord, depth: number): IiifRange {
  const items = listOf(range['items'])
  const inside = items.filter((item): item is JsonRecord => isRecord(item) && typeOf(item) === 'Range')
  const canvases = items.flatMap((item) => {
    if (isRecord(item) && typeOf(item) === 'Range') return []
    const source = isRecord(item) && typeOf(item) === 'SpecificResource' ? item['source'] : item
    return canvasId(idOf(source)) || []
  })
  return {
    id: idOf(range),
    label: textsOf(range['label']),
    canvases,
    ranges: depth < DEEPEST ? inside.map((each) => nested(each, depth + 1)) : [],
  }
}

/** Ranges of 2.x stand in one list. Those that no other names are the outermost; a `top` only holds them. */
function named(ranges: readonly JsonRecord[]): readonly IiifRange[] {
  const byId = groupBy(ranges, idOf)
  const within = new Map(ranges.map((range) => [range, partsOf(range)]))
  const inner = new Set([...within.values()].flatMap(({ ranges: ids }) => ids))
  const made = (range: JsonRecord, above: ReadonlySet<string>): IiifRange => {
    const id = idOf(range)
    const parts = within.get(range) ?? { ranges: [], canvases: [] }
    // A range within itself would have no end.
    const own = new Set([...above, id])
    const inside = parts.ranges.filter((each) => !own.has(each) && own.size < DEEPEST)
    return {
      id,
      label: textsOf(range['label']),
      canvases: parts.canvases,
      ranges: inside.flatMap((each) => (byId.get(each) ?? []).slice(0, 1)).map((each) => made(each, own)),
    }
  }
  const outermost = ranges.filter((range) => !inner.has(idOf(range)))
  return outermost.flatMap((range) => {
    const whole = made(range, new Set())
    return textOf(range['viewingHint']) === 'top' ? whole.ranges : [whole]
  })
}

function partsOf(range: JsonRecord): { readonly ranges: readonly string[]; readonly canvases: readonly string[] } {
  const members = recordsOf(range['members'])
  const ofType = (type: string): readonly string[] => members.filter((each) => typeOf(each) === type).map(idOf)
  return {
    ranges: [...listOf(range['ranges']).map(idOf), ...ofType('Range')],
    canvases: [...listOf(range['canvases']).map(idOf), ...ofType('Canvas')].map(canvasId),
  }
}
