import { useEffect, useState } from 'react'
import { editsKey } from '../../shared/domain/image-edits.ts'
import type { Page } from '../../shared/domain/page.ts'
import { useServices } from './context.tsx'
import type { PageImages } from './services.ts'

/** Pictures in sight at once, and some on either side. */
const KEPT = 600
/** Milliseconds that a page must stay in sight before its picture is asked for: a flung list asks for few. */
const PATIENCE = 60

// By page and edits: a page that was adjusted has another picture.
const urls = new Map<string, string>()
const onTheirWay = new Map<string, Promise<string>>()

function keyOf(page: Page): string {
  return `${page.id} ${editsKey(page.edits)}`
}

/** The thumbnail's address; null until it is there, or where it can't be made: show the page's colour then. */
export function useThumbnail(page: Page | null): string | null {
  const { images } = useServices()
  const [loaded, setLoaded] = useState<readonly [string, string] | null>(null)
  useEffect(() => {
    if (!page || urls.has(keyOf(page))) return
    let gone = false
    const timer = setTimeout(() => {
      load(images, page).then(
        (url) => gone || setLoaded([keyOf(page), url]),
        (error: unknown) => console.warn('No thumbnail of', page.path, error), // its colour stays
      )
    }, PATIENCE)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [images, page])
  if (!page) return null
  return urls.get(keyOf(page)) ?? (loaded?.[0] === keyOf(page) ? loaded[1] : null)
}

function load(images: PageImages, page: Page): Promise<string> {
  const known = urls.get(keyOf(page))
  if (known) return Promise.resolve(known)
  const begun = onTheirWay.get(keyOf(page)) ?? begin(images, page)
  onTheirWay.set(keyOf(page), begun)
  return begun
}

async function begin(images: PageImages, page: Page): Promise<string> {
  try {
    const url = URL.createObjectURL(await images.thumbnail(page))
    urls.set(keyOf(page), url)
    forgetOldest()
    return url
  } finally {
    onTheirWay.delete(keyOf(page))
  }
}

function forgetOldest(): void {
  for (const [id, url] of urls) {
    if (urls.size <= KEPT) return
    urls.delete(id)
    URL.revokeObjectURL(url)
  }
}
