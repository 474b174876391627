import { oneByOne } from '../../../shared/domain/one-by-one.ts'
import { pictureKey, type Page } from '../../../shared/domain/page.ts'
import type { PyramidOf, Repositories } from '../../../shared/domain/repositories.ts'
import { editsKey } from '../../../shared/domain/image-edits.ts'
import { isTiled, tileBytes } from '../../../shared/domain/pyramid.ts'
import { cutPart } from '../../imaging/cut-part.ts'
import { frameSourceOf, isShownAsItIs, type FrameSource, type Imaging, type MadePyramid } from '../../imaging/index.ts'
import type { PageImages, PageTiles, WorkContext } from '../../ports/services.ts'

interface ImagesDeps {
  readonly repositories: Pick<Repositories, 'originals' | 'thumbnails' | 'derived'>
  readonly imaging: Pick<Imaging, 'display' | 'thumbnail' | 'pyramid'>
}

/** What is shown of a large picture until its tiles are there: a screen and a half each way. */
const FIRST_LOOK = 12e6
/** Renderings kept so that going back a page is at once; they are some MB each. */
const KEPT = 6

/** The pictures of pages: originals where browsers show them, else renderings of TIFF, PDF and adjusted pages. */
export function createPageImages({ repositories, imaging }: ImagesDeps): PageImages {
  const rendered = new Map<string, Blob>()
  const inTurn = oneByOne()

  async function sourceOf(page: Page): Promise<FrameSource> {
    return frameSourceOf(page, await repositories.originals.read(page.original))
  }

  function keep(key: string, blob: Blob): void {
    rendered.delete(key)
    rendered.set(key, blob)
    const [oldest] = rendered.keys()
    if (rendered.size > KEPT && oldest !== undefined) rendered.delete(oldest)
  }

  async function madePyramid(page: Page, { signal, onProgress }: Partial<WorkContext>): Promise<MadePyramid> {
    signal?.throwIfAborted()
    const made = await imaging.pyramid(await sourceOf(page), {
      ...(signal ? { signal } : {}),
      onFrame: (done, total) => onProgress?.({ done, total }),
    })
    try {
      await repositories.derived.putPyramid({ ...pyramidOf(page), ...made })
    } catch (error) {
      // The picture can be looked at all the same; it is made again next time.
      console.warn('the tiles could not be kept', error)
    }
    return made
  }

  async function display(page: Page, signal?: AbortSignal): Promise<Blob> {
    const key = pictureKey(page)
    const known = rendered.get(key)
    const source = await sourceOf(page)
    const large = isTiled(page)
    if (!known && !large && !page.edits && (await isShownAsItIs(source.blob, page.mediaType))) return source.blob
    const options = { ...(signal ? { signal } : {}), ...(large ? { maxPixels: FIRST_LOOK } : {}) }
    const blob = known ?? (await imaging.display(source, options))
    keep(key, blob)
    return blob
  }

  return {
    display,
    async part(page, box, signal) {
      return cutPart(await display(page, signal), box, page.rotation)
    },
    async tiles(page) {
      const known = await repositories.derived.pyramid(pyramidOf(page))
      return known ? tilesOf(known) : null
    },
    // Two large pictures decoded at once may be more than the memory holds.
    makeTiles: (page, context = {}) => inTurn(async () => tilesOf(await madePyramid(page, context))),
    async thumbnail(page) {
      const known = await repositories.thumbnails.get(page.id, editsKey(page.edits))
      if (known) return known
      const made = await imaging.thumbnail(await sourceOf(page))
      await repositories.thumbnails.put(page.id, made, editsKey(page.edits))
      return made
    },
  }
}

function pyramidOf({ original, frame, edits }: Page): PyramidOf {
  return { original, frame, look: editsKey(edits) }
}

function tilesOf({ pyramid, bytes }: MadePyramid): PageTiles {
  return {
    side: pyramid.side,
    levels: pyramid.levels,
    tile(at) {
      const place = tileBytes(pyramid, at)
      return place && bytes.slice(place.from, place.to, 'image/jpeg')
    },
  }
}
