import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { Language } from '../../shared/messages/language.ts'

/** What is drawn on the map: a shape that there is, or a new one of the kind. */
export interface ShapeEditing {
  readonly kind: GeoShape['kind']
  readonly shape: GeoShape | null
  readonly language: Language
  readonly words: DrawingWords
}

/** What to do next, told beside the pointer. */
export interface DrawingWords {
  readonly firstVertex: string
  readonly continueLine: string
  readonly finishLine: string
  readonly finishPoly: string
  readonly startCircle: string
  readonly finishCircle: string
}
