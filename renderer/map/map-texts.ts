import type { MapMark } from './map-marks.ts'

/** The words of the map, in the interface language. */
export interface MapTexts {
  readonly map: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomAll: string
  readonly borders: string
  readonly print: string
  readonly picture: string
  readonly heat: string
  readonly notice: string
  readonly mark: (mark: MapMark) => string
}
