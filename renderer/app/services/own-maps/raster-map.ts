import { tileCanvas, type DrawnMap, type DrawWish } from './drawn-map.ts'
import { OwnMapError } from './own-map-error.ts'
import type { TileArchive, TileNumber } from './tile-archive.ts'
import { piecesOf, type TilePiece } from './tile-ground.ts'

/** Pictures this wide are drawn one to one; smaller ones by four. */
const LARGE = 512

/** A map of pictures. Beyond its last zoom they are drawn larger. */
export function rasterMap(archive: TileArchive): DrawnMap {
  const { minZoom, maxZoom, facts } = archive
  // Told by the first picture that comes.
  let isLarge = false
  const levelOf = (z: number): number => Math.min(z + (isLarge ? 0 : 1), maxZoom)
  const draw = async (wish: DrawWish, signal: AbortSignal): Promise<ImageBitmap | null> => {
    const level = levelOf(wish.tile.z)
    if (level < minZoom) return null
    const pictures = await picturesOf(archive, piecesOf(wish.tile, level), signal)
    if (pictures.length === 0) return null
    const wasLarge = isLarge
    isLarge = pictures.some(({ picture }) => picture.width >= LARGE)
    return isLarge && !wasLarge && levelOf(wish.tile.z) !== level
      ? await draw(wish, signal)
      : drawn(pictures, wish.size)
  }
  return { facts: { ...facts, minZoom: Math.max(0, minZoom - 1) }, draw }
}

interface PlacedPicture {
  readonly picture: ImageBitmap
  readonly piece: TilePiece
}

async function picturesOf(
  archive: TileArchive,
  pieces: readonly TilePiece[],
  signal: AbortSignal,
): Promise<readonly PlacedPicture[]> {
  const found = await Promise.all(
    pieces.map(async (piece): Promise<PlacedPicture | null> => {
      const bytes = await archive.tile(piece.tile, signal)
      return bytes && bytes.length > 0 ? { piece, picture: await decoded(bytes, piece.tile) } : null
    }),
  )
  return found.filter((each) => each !== null)
}

async function decoded(bytes: Uint8Array<ArrayBuffer>, { z, x, y }: TileNumber): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([bytes]))
  } catch (cause) {
    throw new OwnMapError('map-damaged', `${z}/${x}/${y}`, { cause })
  }
}

function drawn(pictures: readonly PlacedPicture[], size: number): ImageBitmap {
  const [canvas, context] = tileCanvas(size)
  context.imageSmoothingQuality = 'high'
  for (const { picture, piece } of pictures) {
    const { left, top, share } = piece.part
    const { width, height } = picture
    const from = [left * width, top * height, share * width, share * height] as const
    const side = size * piece.to.share
    context.drawImage(picture, ...from, piece.to.left * size, piece.to.top * size, side, side)
    picture.close()
  }
  return canvas.transferToImageBitmap()
}
