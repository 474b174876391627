import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { PhotoTime } from '../../../shared/formats/embedded/photo-time.ts'
import type { GpxTrack } from '../../../shared/formats/gpx/read-gpx.ts'
import { alongTrack } from '../../../shared/places/along-track.ts'

/** A unit with the time when its first dated photograph was taken; null where none of its files says one. */
export interface Photo {
  readonly key: UnitId
  readonly name: string
  readonly time: PhotoTime | null
}

/** How times of photographs are compared with a way. */
export interface TimeSetting {
  /** Milliseconds that the clock of the camera was ahead of UTC; null: as each file says. */
  readonly ahead: number | null
  /** Minutes. */
  readonly within: number
}

/** Where a photograph was taken; or why it can't be told: no time, no offset of its clock, nothing of the way near it. */
export type PhotoRow = Photo &
  ({ readonly point: GeoPoint; readonly off: number } | { readonly lacks: 'time' | 'clock' | 'track' })

/** Finds the photographs on a way. */
export function photoRows(
  photos: readonly Photo[],
  { points }: Pick<GpxTrack, 'points'>,
  { ahead, within }: TimeSetting,
): readonly PhotoRow[] {
  return photos.map((photo): PhotoRow => {
    if (!photo.time) return { ...photo, lacks: 'time' }
    const before = ahead ?? (photo.time.ahead === null ? null : photo.time.ahead * 60_000)
    if (before === null) return { ...photo, lacks: 'clock' }
    const found = alongTrack(points, photo.time.clock - before, within * 60_000)
    return found ? { ...photo, ...found } : { ...photo, lacks: 'track' }
  })
}

/** A photograph that was found on the way. */
export type PlacedPhoto = Extract<PhotoRow, { readonly point: GeoPoint }>

export function isPlaced(row: PhotoRow): row is PlacedPhoto {
  return 'point' in row
}
