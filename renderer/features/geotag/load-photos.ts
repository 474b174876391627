import type { Unit } from '../../../shared/domain/unit.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { photoTime, type PhotoTime } from '../../../shared/formats/embedded/photo-time.ts'
import { GPX_LIMIT, GpxError, joinedTracks, readGpx, type GpxTrack } from '../../../shared/formats/gpx/read-gpx.ts'
import type { Services, WorkContext } from '../../ports/services.ts'
import type { Photo } from './photo-rows.ts'

/** A file that could not be read, and why. */
export interface FailedFile {
  readonly name: string
  readonly error: unknown
}

/** Reads ways; the good ones count, the bad are listed. `track`: null where there is no good one. */
export async function readTracks(
  files: readonly File[],
): Promise<{ readonly track: GpxTrack | null; readonly failed: readonly FailedFile[] }> {
  const tracks: GpxTrack[] = []
  const failed: FailedFile[] = []
  for (const file of files) {
    try {
      if (file.size > GPX_LIMIT) throw new GpxError('gpx-too-large', `${Math.round(file.size / 1e6)} MB`)
      tracks.push(readGpx(await file.text()))
    } catch (error) {
      failed.push({ name: file.name, error })
    }
  }
  return { track: tracks.length === 0 ? null : joinedTracks(tracks), failed }
}

/** Asks the files of each unit, page by page, until one says when it was taken. Throws the signal's reason. */
export async function loadPhotos(
  units: readonly Unit[],
  { repositories, metadata }: Pick<Services, 'repositories' | 'metadata'>,
  { signal, onProgress }: WorkContext,
): Promise<readonly Photo[]> {
  const photos: Photo[] = []
  for (const unit of units) {
    signal.throwIfAborted()
    let time: PhotoTime | null = null
    for (const page of await repositories.pages.ofUnit(unit.id)) {
      time = photoTime(await metadata.ofPage(page, signal))
      if (time) break
    }
    photos.push({ key: unit.id, name: nameOf(unit), time })
    onProgress({ done: photos.length, total: units.length })
  }
  return photos
}
