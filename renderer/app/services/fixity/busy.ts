import type { ImportService, ReadingService } from '../../../ports/services.ts'

/** Tells whether scans are being taken in or read now. */
export function busyWith(
  imports: Pick<ImportService, 'active'>,
  reading: Pick<ReadingService, 'status'>,
): () => boolean {
  const busy = { importing: false, reading: false }
  // Both are kept in memory: nothing refuses to tell of them.
  const ignore = (): void => undefined
  imports.active().subscribe((active) => (busy.importing = active.size > 0), ignore)
  reading.status().subscribe(({ state, progress }) => {
    busy.reading = state === 'running' && progress.done < progress.total
  }, ignore)
  return () => busy.importing || busy.reading
}
