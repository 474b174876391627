import { useEffect, useState } from 'react'
import type { Page } from '../../shared/domain/page.ts'
import { useServices } from './context.tsx'
import { useThumbnail } from './thumbnails.ts'

/** What can be shown of a page. */
export interface ShownPicture {
  /** The thumbnail at once, the page itself when it is there; null until either is. */
  readonly url: string | null
  readonly failure: { readonly error: unknown } | null
}

/** The picture of one page, for as long as it is shown. */
export function useShownPicture(page: Page): ShownPicture {
  const { images } = useServices()
  const thumbnail = useThumbnail(page)
  const [shown, setShown] = useState<(ShownPicture & { readonly page: Page }) | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    let made: string | null = null
    images.display(page, stop.signal).then(
      (picture) => {
        if (stop.signal.aborted) return
        made = URL.createObjectURL(picture)
        setShown({ page, url: made, failure: null })
      },
      (error: unknown) => stop.signal.aborted || setShown({ page, url: null, failure: { error } }),
    )
    return () => {
      stop.abort()
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [images, page])
  const now = shown?.page === page ? shown : null
  return { url: now?.url ?? thumbnail, failure: now?.failure ?? null }
}
