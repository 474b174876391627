import type { PixelSize } from '../../../../shared/domain/geometry.ts'
import { pictureKey, type Page } from '../../../../shared/domain/page.ts'
import { isTiled, pyramidSizes } from '../../../../shared/domain/pyramid.ts'
import type { PageImages, PageTiles } from '../../../ports/picture-services.ts'
import type { WorkContext } from '../../../ports/work.ts'
import type { PicturePiece, PixelBox } from './warp-question.ts'

/** A picture at its full size and at halves of it, and the files that hold a part of it at one of these sizes. */
export interface PictureSizes {
  readonly sizes: readonly PixelSize[]
  pieces(level: number, box: PixelBox): readonly PicturePiece[]
}

/** Smaller sizes than this are of no use. */
const SIDE = 512

/** The sizes of a page's picture: of a large one by its tiles where they have been made, else of a smaller picture of it. */
export async function picturesOf(images: PageImages, page: Page, signal?: AbortSignal): Promise<PictureSizes> {
  const tiles = isTiled(page) ? await images.tiles(page) : null
  return tiles ? byTiles(tiles, pictureKey(page)) : whole(page, await images.display(page, signal))
}

/** The same with the full size of a large picture among them: its tiles are made where there are none. */
export async function finestOf(images: PageImages, page: Page, context: WorkContext): Promise<PictureSizes> {
  const isMissing = isTiled(page) && (await images.tiles(page)) === null
  return isMissing
    ? byTiles(await images.makeTiles(page, context), pictureKey(page))
    : picturesOf(images, page, context.signal)
}

/** Halves are made of the one file when they are asked for. */
function whole(page: Page, blob: Blob): PictureSizes {
  const all = pyramidSizes(page.size, SIDE)
  // What stands for a large page without tiles is no finer than this.
  const sizes = isTiled(page) ? all.filter(({ width, height }) => width * height <= 12e6) : all
  return {
    sizes,
    pieces(level) {
      const size = sizes[level]
      return size ? [{ key: `${pictureKey(page)} ${size.width}`, blob, left: 0, top: 0, ...size }] : []
    },
  }
}

function byTiles(tiles: PageTiles, key: string): PictureSizes {
  const { levels, side } = tiles
  return {
    sizes: levels,
    pieces(level, { left, top, width, height }) {
      const size = levels[level]
      if (!size) return []
      const pieces: PicturePiece[] = []
      for (let row = Math.floor(top / side); row * side < top + height; row += 1) {
        for (let column = Math.floor(left / side); column * side < left + width; column += 1) {
          const blob = tiles.tile({ level, column, row })
          if (!blob) continue
          const [x, y] = [column * side, row * side]
          const room = { width: Math.min(side, size.width - x), height: Math.min(side, size.height - y) }
          pieces.push({ key: `${key} ${level} ${column} ${row}`, blob, left: x, top: y, ...room })
        }
      }
      return pieces
    },
  }
}
