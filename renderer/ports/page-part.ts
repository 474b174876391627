import { useEffect, useState } from 'react'
import type { Box } from '../../shared/domain/geometry.ts'
import { pictureKey, type Page } from '../../shared/domain/page.ts'
import { useServices } from './context.tsx'

/** A part of a page to look at. */
export interface PagePart {
  readonly page: Page
  /** Of the unturned page. */
  readonly box: Box
}

/** null while it is on its way. */
export interface ShownPart {
  readonly url: string | null
  readonly failure: { readonly error: unknown } | null
}

const NOTHING: ShownPart = { url: null, failure: null }

/** The picture of a part of a page, for as long as it is shown. */
export function usePagePart(part: PagePart | null): ShownPart {
  const { images } = useServices()
  const [shown, setShown] = useState<ShownPart & { readonly key: string }>()
  const key = part ? keyOf(part) : ''
  useEffect(() => {
    if (!part) return
    const stop = new AbortController()
    let made: string | null = null
    images.part(part.page, part.box, stop.signal).then(
      (picture) => {
        if (stop.signal.aborted) return
        made = URL.createObjectURL(picture)
        setShown({ key, url: made, failure: null })
      },
      (error: unknown) => stop.signal.aborted || setShown({ key, url: null, failure: { error } }),
    )
    return () => {
      stop.abort()
      if (made !== null) URL.revokeObjectURL(made)
    }
    // The key says all of the part that is shown.
  }, [images, key])
  return shown?.key === key ? shown : NOTHING
}

function keyOf({ page, box }: PagePart): string {
  return [pictureKey(page), page.rotation, box.x, box.y, box.w, box.h].join(' ')
}
