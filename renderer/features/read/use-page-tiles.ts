import { useEffect, useState } from 'react'
import { pictureKey, type Page } from '../../../shared/domain/page.ts'
import { isTiled } from '../../../shared/domain/pyramid.ts'
import { useServices } from '../../ports/context.tsx'
import type { PageTiles, Progress } from '../../ports/services.ts'

/** How it stands with the tiles of a page; none: it is not so large that it needs any. */
export type TilesState =
  | { readonly status: 'none' | 'looking' | 'missing' | 'stopped' }
  | { readonly status: 'making'; readonly progress: Progress | null }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly tiles: PageTiles }

export interface TilesHand {
  readonly state: TilesState
  readonly stop: () => void
  readonly again: () => void
}

/** The tiles of a large page: those that are kept, else made once `idle` says that nothing else of it is being decoded. */
export function usePageTiles(page: Page, idle: boolean): TilesHand {
  const { images } = useServices()
  const key = isTiled(page) ? pictureKey(page) : null
  const [known, setKnown] = useState<{ readonly key: string; readonly state: TilesState }>()
  const state: TilesState = key === null ? { status: 'none' } : known?.key === key ? known.state : { status: 'looking' }
  const wanted = key !== null && (state.status === 'looking' || (idle && isAtWork(state)))

  useEffect(() => {
    if (key === null || !wanted) return
    const stop = new AbortController()
    const tell = (next: TilesState): void => {
      if (!stop.signal.aborted) setKnown({ key, state: next })
    }
    const onProgress = (progress: Progress): void => tell({ status: 'making', progress })
    const find = async (): Promise<void> => {
      const tiles = await images.tiles(page)
      if (tiles) return tell({ status: 'ready', tiles })
      if (!idle) return tell({ status: 'missing' })
      tell({ status: 'making', progress: null })
      tell({ status: 'ready', tiles: await images.makeTiles(page, { signal: stop.signal, onProgress }) })
    }
    find().catch((error: unknown) => tell({ status: 'failed', error }))
    return () => stop.abort()
    // A page that was only turned has the same tiles.
  }, [images, key, idle, wanted])

  const put = (next: TilesState): void => {
    if (key !== null) setKnown({ key, state: next })
  }
  return { state, stop: () => put({ status: 'stopped' }), again: () => put({ status: 'missing' }) }
}

function isAtWork({ status }: TilesState): boolean {
  return status === 'missing' || status === 'making'
}
