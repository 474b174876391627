import { useRef, useState } from 'react'
import type { PictureScene, PictureWish } from '../../map/picture/draw-picture.ts'
import { useServices } from '../../ports/context.tsx'
import type { DrawnMap, PictureFile } from '../../ports/map-pictures.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { Progress, WorkContext } from '../../ports/services.ts'

/** How the saving of a picture stands. */
export type PictureState =
  | { readonly kind: 'none' }
  | { readonly kind: 'drawing'; readonly fraction: number | null }
  | { readonly kind: 'done'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Wished {
  readonly scene: PictureScene
  readonly wish: PictureWish
  readonly kind: PictureFile
  readonly name: string
}

/** Draws the map and saves it where the user chooses; cancelling leaves nothing behind. */
export function usePicture() {
  const { mapPictures } = useServices()
  const { language } = useSpeech()
  const [state, setState] = useState<PictureState>({ kind: 'none' })
  const stop = useRef<AbortController | null>(null)
  const save = async ({ scene, wish, kind, name }: Wished): Promise<void> => {
    const controller = new AbortController()
    stop.current = controller
    const { signal } = controller
    const tell = (next: PictureState): void => {
      if (stop.current === controller) setState(next)
    }
    tell({ kind: 'drawing', fraction: null })
    const context = {
      signal,
      onProgress: ({ done, total }: Progress): void =>
        tell({ kind: 'drawing', fraction: total > 0 ? done / total : null }),
    }
    try {
      const paths = await mapPictures.save({ kind, title: name, language }, drawing({ scene, wish, kind }), context)
      tell(paths === null ? { kind: 'none' } : { kind: 'done', paths })
    } catch (error) {
      tell(signal.aborted ? { kind: 'none' } : { kind: 'failed', error })
    }
  }
  return { state, save, cancel: (): void => stop.current?.abort() }
}

/** What draws is loaded when it is first needed. */
function drawing({ scene, wish, kind }: Omit<Wished, 'name'>) {
  return async (context: WorkContext): Promise<DrawnMap> => {
    const { takePicture } = await import('../../map/picture/take-picture.ts')
    return await takePicture({ scene, wish, kind: kind === 'pdf' ? 'jpeg' : kind }, context)
  }
}
