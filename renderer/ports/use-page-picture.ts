import { useEffect, useState } from 'react'
import { pictureKey, type Page } from '../../shared/domain/page.ts'
import { isTiled } from '../../shared/domain/pyramid.ts'
import { useServices } from './context.tsx'
import type { PageImages } from './services.ts'

export type PictureState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly picture: Blob }

const LOADING: PictureState = { status: 'loading' }

/** The neighbours are fetched ahead, so that leafing shows no place-holder; more would only fill the memory. */
const KEPT = 4

/** The picture of a page, while it is wanted; the next page's is fetched after it. */
export function usePagePicture(page: Page, next: Page | null, wanted = true): PictureState {
  const { images } = useServices()
  const [cache] = useState(() => new Map<string, Promise<Blob>>())
  const [state, setState] = useState<{ readonly key: string; readonly value: PictureState }>()
  const key = pictureKey(page)
  useEffect(() => {
    if (!wanted) return
    let gone = false
    const show = (value: PictureState): void => {
      if (!gone) setState({ key, value })
    }
    fetched(cache, images, page).then(
      (picture) => {
        show({ status: 'ready', picture })
        if (next && !isTiled(next) && !gone) fetched(cache, images, next).catch(() => cache.delete(pictureKey(next))) // told when it is opened
      },
      (error: unknown) => {
        cache.delete(key)
        show({ status: 'error', error })
      },
    )
    return () => {
      gone = true
    }
    // A page that was only turned has the same picture.
  }, [images, cache, key, wanted])
  return state?.key === key ? state.value : LOADING
}

function fetched(cache: Map<string, Promise<Blob>>, images: PageImages, page: Page): Promise<Blob> {
  const key = pictureKey(page)
  const picture = cache.get(key) ?? images.display(page)
  cache.delete(key)
  cache.set(key, picture)
  for (const old of cache.keys()) {
    if (cache.size <= KEPT) break
    cache.delete(old)
  }
  return picture
}
