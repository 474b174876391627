import { useRef, useState } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { GpxTrack } from '../../../shared/formats/gpx/read-gpx.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { Progress, WorkContext } from '../../ports/services.ts'
import { loadPhotos, readTracks, type FailedFile } from './load-photos.ts'
import type { Photo, PlacedPhoto } from './photo-rows.ts'
import { placingOf } from './place-photos.ts'

export type GeotagState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'placing'; readonly progress: Progress }
  | { readonly kind: 'ready'; readonly track: GpxTrack; readonly files: string; readonly photos: readonly Photo[] }
  | { readonly kind: 'done'; readonly count: number }

export interface Geotag {
  readonly state: GeotagState
  readonly failed: readonly FailedFile[]
  readonly fault: unknown
  readonly choose: (files: readonly File[], units: readonly Unit[]) => void
  readonly place: (photos: readonly PlacedPhoto[]) => void
  readonly cancel: () => void
}

/** Ways and photographs as they are read, and what puts the units on the map as one step. */
export function useGeotag(): Geotag {
  const services = useServices()
  const [{ collectionId }] = useDesk()
  const [state, setState] = useState<GeotagState>({ kind: 'none' })
  const [failed, setFailed] = useState<readonly FailedFile[]>([])
  const [fault, setFault] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)

  /** A work that ends in a state; one that is cancelled or fails goes back to what there was. */
  const run = (kind: 'reading' | 'placing', work: (context: WorkContext) => Promise<GeotagState>): void => {
    const control = new AbortController()
    stop.current = control
    const onProgress = (progress: Progress): void => setState({ kind, progress })
    onProgress({ done: 0, total: 0 })
    setFault(null)
    work({ signal: control.signal, onProgress }).then(setState, (error: unknown) => {
      setState(state)
      if (!control.signal.aborted) setFault(error)
    })
  }

  const choose = (files: readonly File[], units: readonly Unit[]): void =>
    run('reading', async (context) => {
      const { track, failed: bad } = await readTracks(files)
      setFailed(bad)
      if (!track) return { kind: 'none' }
      const photos = await loadPhotos(units, services, context)
      return { kind: 'ready', track, files: files.map(({ name }) => name).join(', '), photos }
    })

  const place = (photos: readonly PlacedPhoto[]): void => {
    if (!collectionId || state.kind !== 'ready') return
    const into = { collectionId, file: state.files }
    run('placing', async (context) => {
      const changes = await placingOf(photos, into, { ...services, ...context })
      if (changes.length > 0) await services.undo.run({ label: 'geotag.undo', changes })
      return { kind: 'done', count: photos.length }
    })
  }
  return { state, failed, fault, choose, place, cancel: () => stop.current?.abort() }
}
