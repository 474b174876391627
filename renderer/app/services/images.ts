import { pictureKey, type Page } from '../../../shared/domain/page.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { editsKey } from '../../../shared/domain/image-edits.ts'
import { frameSourceOf, isShownAsItIs, type FrameSource, type Imaging } from '../../imaging/index.ts'
import type { PageImages } from '../../ports/services.ts'

interface ImagesDeps {
  readonly repositories: Pick<Repositories, 'originals' | 'thumbnails'>
  readonly imaging: Pick<Imaging, 'display' | 'thumbnail'>
}

/** Renderings kept so that going back a page is at once; they are some MB each. */
const KEPT = 6

/** The pictures of pages: originals where browsers show them, else renderings of TIFF, PDF and adjusted pages. */
export function createPageImages({ repositories, imaging }: ImagesDeps): PageImages {
  const rendered = new Map<string, Blob>()

  async function sourceOf(page: Page): Promise<FrameSource> {
    return frameSourceOf(page, await repositories.originals.read(page.original))
  }

  function keep(key: string, blob: Blob): void {
    rendered.delete(key)
    rendered.set(key, blob)
    const [oldest] = rendered.keys()
    if (rendered.size > KEPT && oldest !== undefined) rendered.delete(oldest)
  }

  return {
    async display(page, signal) {
      const key = pictureKey(page)
      const known = rendered.get(key)
      const source = await sourceOf(page)
      if (!known && !page.edits && (await isShownAsItIs(source.blob, page.mediaType))) return source.blob
      const blob = known ?? (await imaging.display(source, signal ? { signal } : {}))
      keep(key, blob)
      return blob
    },
    async thumbnail(page) {
      const known = await repositories.thumbnails.get(page.id, editsKey(page.edits))
      if (known) return known
      const made = await imaging.thumbnail(await sourceOf(page))
      await repositories.thumbnails.put(page.id, made, editsKey(page.edits))
      return made
    },
  }
}
