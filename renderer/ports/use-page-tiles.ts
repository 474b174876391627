import { useEffect, useState } from 'react'
import type { PageId } from '../../shared/domain/ids.ts'
import { pictureKey, type Page } from '../../shared/domain/page.ts'
import { isTiled } from '../../shared/domain/pyramid.ts'
import { useServices } from './context.tsx'
import { explain } from './explain.ts'
import { useSpeech } from './messages.tsx'
import type { PageTiles, Progress } from './services.ts'
import { usePagePicture, type PictureState } from './use-page-picture.ts'

/** What is shown of a page: a picture of it, and its tiles where it is large; and what is to be said of them. */
export interface ShownPage {
  readonly picture: PictureState
  readonly tiles: PageTiles | null
  readonly note: TilesNote | null
}

/** What is said of a large page that is not shown in full. */
export interface TilesNote {
  readonly kind: 'making' | 'stopped' | 'failed'
  readonly text: string
  /** 0 to 1 while it is known. */
  readonly fraction: number | null
  readonly action: string
  readonly onAction: () => void
}

/** The picture of a page, and of a large one its tiles. `next` is fetched ahead. */
export function useShownPage(page: Page, next: Page | null): ShownPage {
  const [shown, setShown] = useState<PageId | null>(null)
  const hand = usePageTiles(page, shown === page.id)
  const { state } = hand
  // Tiles that are kept need no other picture; those to be made come after a smaller one is shown.
  const picture = usePagePicture(page, next, state.status !== 'looking' && state.status !== 'ready')
  if (picture.status !== 'loading' && shown !== page.id) setShown(page.id)
  return { picture, tiles: state.status === 'ready' ? state.tiles : null, note: useNote(hand) }
}

function useNote({ state, stop, again }: TilesHand): TilesNote | null {
  const speech = useSpeech()
  const { t } = speech
  const quiet = { fraction: null, onAction: again }
  switch (state.status) {
    case 'making': {
      const fraction = state.progress ? state.progress.done / state.progress.total : null
      return { kind: 'making', text: t('reader.tiles.making'), fraction, action: t('common.cancel'), onAction: stop }
    }
    case 'stopped':
      return { ...quiet, kind: 'stopped', text: t('reader.tiles.stopped'), action: t('reader.tiles.make') }
    case 'failed': {
      const text = `${t('reader.tiles.failed')} ${explain(state.error, speech)}`
      return { ...quiet, kind: 'failed', text, action: t('jobs.try-again') }
    }
    default:
      return null
  }
}

/** How it stands with the tiles of a page; none: it is not so large that it needs any. */
type TilesState =
  | { readonly status: 'none' | 'looking' | 'missing' | 'stopped' }
  | { readonly status: 'making'; readonly progress: Progress | null }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly tiles: PageTiles }

interface TilesHand {
  readonly state: TilesState
  readonly stop: () => void
  readonly again: () => void
}

/** The tiles of a large page: those that are kept, else made once `idle` says that nothing else of it is being decoded. */
function usePageTiles(page: Page, idle: boolean): TilesHand {
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
