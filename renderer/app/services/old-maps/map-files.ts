import type { Georeference } from '../../../../shared/domain/georeference.ts'
import type { PixelSize } from '../../../../shared/domain/geometry.ts'
import type { CollectionId, UnitId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { georeferenceAnnotation } from '../../../../shared/formats/georeference/georeference-annotation.ts'
import { filePath, uniquePaths } from '../../../../shared/formats/text/write-text.ts'
import type { LaidMap } from '../../../../shared/places/georeference/lay-map.ts'
import { GROUND_OF_WORLD_FILE, worldFileOf, worldFileText } from '../../../../shared/places/georeference/world-file.ts'
import type { ExportTarget } from '../../../../shared/platform/platform.ts'
import { orientationIn } from '../../../imaging/exif-orientation.ts'
import type { LaidMapFormat } from '../../../ports/export-services.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { PageImages } from '../../../ports/picture-services.ts'
import type { WorkContext } from '../../../ports/work.ts'
import { once } from '../export/chunks.ts'
import { geotiffOf } from './geotiff.ts'
import { finestOf } from './picture-sizes.ts'
import type { Warper } from './warper.ts'

interface Deps {
  readonly images: PageImages
  readonly warper: Warper
}

/** Files of laid maps, for other programs. */
export interface MapFiles {
  /** The pages of these units that are laid, with where their files go. */
  find(
    store: Pick<ReleasedStore, 'georeferences' | 'pages' | 'pictures'>,
    collectionId: CollectionId,
    unitIds: ReadonlySet<UnitId>,
  ): Promise<readonly MapToWrite[]>
  /**
   * Writes a laid map in one format; nothing where that has the picture and something of it is withheld. `context` tells of
   * the tiles of a GeoTIFF.
   */
  write(map: MapToWrite, format: LaidMapFormat, to: MapTarget): Promise<void>
}

interface MapTarget {
  readonly target: ExportTarget
  readonly context: WorkContext
}

/** A page that its points lay on the ground, and where its files go: the path without an ending. */
export interface MapToWrite {
  readonly page: Page
  readonly laid: Georeference
  readonly map: LaidMap
  readonly path: string
  /** Whether all of its picture may be seen. */
  readonly isSeen: boolean
}

/** The page as a map; null where its points lay it nowhere. */
async function mapToWrite(
  page: Page,
  laid: Georeference,
  unique: (path: string) => string,
): Promise<Omit<MapToWrite, 'isSeen'> | null> {
  const { layMap } = await import('../../../../shared/places/georeference/lay-map.ts')
  const map = layMap(laid, page.size)
  if (typeof map === 'string') return null
  const name = filePath(page.path).split('/').at(-1) ?? page.id
  const number = page.frame > 0 ? `.${page.frame + 1}` : ''
  return { page, laid, map, path: unique(`maps/${name.replace(/(?<=.)\.[^.]*$/u, '')}${number}`) }
}

/** Makes annotations, GeoTIFF and world files of laid maps. */
export function createMapFiles({ images, warper }: Deps): MapFiles {
  return {
    async find(store, collectionId, unitIds) {
      const laid = await store.georeferences.ofCollection(collectionId)
      const unique = uniquePaths()
      const maps: MapToWrite[] = []
      for (const each of laid) {
        const page = await store.pages.get(each.id)
        const map = page && !page.deletedAt && unitIds.has(page.unitId) ? await mapToWrite(page, each, unique) : null
        if (map) maps.push({ ...map, isSeen: await isSeen(store, map.page) })
      }
      return maps
    },
    async write(map, format, { target, context }) {
      const { page, laid, path } = map
      if (format !== 'georeference' && !map.isSeen) return
      switch (format) {
        case 'georeference': {
          const text = georeferenceAnnotation(laid, { id: `urn:uuid:${page.id}`, size: page.size })
          return target.write(`${path}.georef.json`, once(text), context.signal)
        }
        case 'geotiff': {
          const sizes = await finestOf(images, page, context)
          const picture = { map: map.map, mask: laid.mask ?? null, sizes }
          return target.write(`${path}.tif`, geotiffOf(picture, page.size, { warper, context }), context.signal)
        }
        case 'world-file':
          return writeWorldFile(map, images, { target, signal: context.signal })
      }
    },
  }
}

async function isSeen({ pictures }: Pick<ReleasedStore, 'pictures'>, page: Page): Promise<boolean> {
  const part = await pictures.part(page)
  return part?.areas.length === 0
}

/** Endings of pictures, and of the world files that programs look for beside them. */
const ENDINGS: Readonly<Record<string, readonly [picture: string, world: string]>> = {
  'image/jpeg': ['jpg', 'jgw'],
  'image/png': ['png', 'pgw'],
  'image/webp': ['webp', 'wld'],
}

async function writeWorldFile(
  { page, map, path }: MapToWrite,
  images: PageImages,
  { target, signal }: { readonly target: ExportTarget; readonly signal: AbortSignal },
): Promise<void> {
  const { picture, size } = await uprightPicture(await images.display(page, signal))
  const [ending, world] = ENDINGS[picture.type] ?? ['png', 'pgw']
  await target.write(`${path}.${ending}`, picture.stream(), signal)
  await target.write(`${path}.${world}`, once(worldFileText(worldFileOf(map, size))), signal)
  await target.write(`${path}.${ending}.aux.xml`, once(GROUND_OF_WORLD_FILE), signal)
}

/** Programs that read world files do not turn a picture as its EXIF says: such a one is written turned. */
async function uprightPicture(blob: Blob): Promise<{ readonly picture: Blob; readonly size: PixelSize }> {
  const bitmap = await createImageBitmap(blob)
  const size = { width: bitmap.width, height: bitmap.height }
  const isTurned = blob.type === 'image/jpeg' && orientationIn(new Uint8Array(await blob.arrayBuffer())) !== 1
  try {
    return { picture: blob.type in ENDINGS && !isTurned ? blob : await asPng(bitmap), size }
  } finally {
    bitmap.close()
  }
}

function asPng(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  return canvas.convertToBlob({ type: 'image/png' })
}
