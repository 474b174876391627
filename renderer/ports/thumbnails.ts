import { useEffect, useState } from 'react'
import type { PageId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import { useServices } from './context.tsx'
import type { PageImages } from './services.ts'

/** Pictures in sight at once, and some on either side. */
const KEPT = 600
/** Milliseconds that a page must stay in sight before its picture is asked for: a flung list asks for few. */
const PATIENCE = 60

const urls = new Map<PageId, string>()
const onTheirWay = new Map<PageId, Promise<string>>()

/** The thumbnail's address; null until it is there, or where it can't be made: show the page's colour then. */
export function useThumbnail(page: Page | null): string | null {
  const { images } = useServices()
  const [loaded, setLoaded] = useState<readonly [PageId, string] | null>(null)
  useEffect(() => {
    if (!page || urls.has(page.id)) return
    let gone = false
    const timer = setTimeout(() => {
      load(images, page).then(
        (url) => gone || setLoaded([page.id, url]),
        (error: unknown) => console.warn('No thumbnail of', page.path, error), // its colour stays
      )
    }, PATIENCE)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [images, page])
  if (!page) return null
  return urls.get(page.id) ?? (loaded?.[0] === page.id ? loaded[1] : null)
}

function load(images: PageImages, page: Page): Promise<string> {
  const known = urls.get(page.id)
  if (known) return Promise.resolve(known)
  const begun = onTheirWay.get(page.id) ?? begin(images, page)
  onTheirWay.set(page.id, begun)
  return begun
}

async function begin(images: PageImages, page: Page): Promise<string> {
  try {
    const url = URL.createObjectURL(await images.thumbnail(page))
    urls.set(page.id, url)
    forgetOldest()
    return url
  } finally {
    onTheirWay.delete(page.id)
  }
}

function forgetOldest(): void {
  for (const [id, url] of urls) {
    if (urls.size <= KEPT) return
    urls.delete(id)
    URL.revokeObjectURL(url)
  }
}
