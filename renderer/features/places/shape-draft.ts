import type { GeoShape } from '../../../shared/domain/geo-shape.ts'
import {
  readShape,
  writeShape,
  type Located,
  type ReadShape,
  type ShapeKind,
  type WrittenShape,
} from '../../../shared/places/written-shape.ts'

/** A shape while it is typed and drawn. */
export interface ShapeDraft {
  readonly written: WrittenShape
  readonly read: ReadShape
  /** What the map shows to be changed: the last shape that could be read; null where one is to be drawn. */
  readonly onMap: GeoShape | null
}

/** A place that nobody can be sure of is this far off until somebody says better, km. */
const USUAL_RADIUS = '5'

/** What is typed, with what the map shows of it; `before` is what it showed. */
export function draftOf(written: WrittenShape, before: GeoShape | null = null): ShapeDraft {
  const read = readShape(written)
  return { written, read, onMap: onMapOf(written, read, before) }
}

export function draftOfShape(shape: Located): ShapeDraft {
  return draftOf(writeShape(shape))
}

/** The same points as another kind of shape. */
export function withKind({ written }: ShapeDraft, kind: ShapeKind): ShapeDraft {
  const isOne = kind === 'point' || kind === 'circle'
  const points = isOne ? (written.points.split('\n').find((line) => line.trim() !== '') ?? '') : written.points
  return draftOf({ kind, points, radius: kind === 'circle' ? written.radius || USUAL_RADIUS : '' })
}

/** A line that is being typed takes nothing off the map; a shape that is wrong stays there to be put right. */
function onMapOf(written: WrittenShape, read: ReadShape, before: GeoShape | null): GeoShape | null {
  if (written.kind === 'point') return null
  const { shape } = read
  if (shape && shape.kind !== 'point') {
    const fault = 'fault' in read ? read.fault.kind : null
    return fault === 'few' || fault === 'radius' ? null : shape
  }
  const isTyping = 'fault' in read && read.fault.kind === 'line'
  return isTyping && before?.kind === written.kind ? before : null
}
